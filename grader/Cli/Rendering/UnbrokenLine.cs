using Spectre.Console;
using Spectre.Console.Rendering;

namespace Katas.Cli.Rendering;

/// <summary>A line that is never broken, however narrow the console: a command to copy, or source above its marks.</summary>
internal sealed class UnbrokenLine(string text, Style style) : IRenderable
{
    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(text.Length, text.Length);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new(text, style), Segment.LineBreak];
}
