using Katas.Core.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Katas.Cli.Rendering;

/// <summary>Text behind a label, its further lines set under its first.</summary>
/// <param name="label">Before the first line.</param>
/// <param name="continuation">Before the others, as wide as the label.</param>
/// <param name="labelStyle">Of both.</param>
/// <param name="content">Broken where the console ends.</param>
internal sealed class HangingText(string label, string continuation, Style labelStyle, Text content) : IRenderable
{
    private readonly int _width = DisplayWidth.Of(label);

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(_width, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var before = label;
        foreach (var line in Segment.SplitLines(((IRenderable)content).Render(options, Math.Max(1, maxWidth - _width))))
        {
            var shown = WithoutBlanksAtItsEnd(line);
            yield return new(shown.Count == 0 ? before.TrimEnd() : before, labelStyle);
            foreach (var segment in shown) yield return segment;
            yield return Segment.LineBreak;
            before = continuation;
        }
    }

    // A line that was broken after a blank keeps the blank.
    private static List<Segment> WithoutBlanksAtItsEnd(SegmentLine line)
    {
        List<Segment> shown = [.. line];
        while (shown is [.., { } last] && string.IsNullOrWhiteSpace(last.Text)) shown.RemoveAt(shown.Count - 1);
        if (shown.Count > 0) shown[^1] = new(shown[^1].Text.TrimEnd(), shown[^1].Style);
        return shown;
    }
}
