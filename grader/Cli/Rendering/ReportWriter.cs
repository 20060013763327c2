using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>
/// The only way in which a report's text reaches the console: everything passes through <see cref="SafeText"/> and is set as plain text, never
/// parsed as markup.
/// </summary>
internal sealed class ReportWriter(IAnsiConsole console, Texts texts)
{
    private const int Indent = 2;

    /// <summary>The columns that there are.</summary>
    public int Width => console.Profile.Width;

    /// <summary>How verdicts look here.</summary>
    public VerdictLook Look { get; } = new(console.Profile.Capabilities.Unicode);

    private string Gutter => console.Profile.Capabilities.Unicode ? "│ " : "| ";

    /// <summary>An empty line.</summary>
    public void Gap() => console.WriteLine();

    /// <summary>A paragraph, its lines set under each other.</summary>
    public void Paragraph(string text, Style? style = null, int level = 0) => Labelled("", text, 0, style, level);

    /// <summary>A label and what it labels.</summary>
    /// <param name="label">Ours; padded to <paramref name="labelWidth"/>.</param>
    /// <param name="text">Of any origin.</param>
    /// <param name="labelWidth">The columns kept for the label.</param>
    /// <param name="style">Of the text.</param>
    /// <param name="level">How far it is indented.</param>
    /// <param name="labelStyle">Of the label.</param>
    public void Labelled(string label, string text, int labelWidth, Style? style = null, int level = 0, Style? labelStyle = null)
    {
        var indent = new string(' ', level * Indent);
        var padded = $"{indent}{label}{new string(' ', Math.Max(0, labelWidth - DisplayWidth.Of(label)))}";
        console.Write(new HangingText(
            padded, new(' ', DisplayWidth.Of(padded)), labelStyle ?? Styles.Label, new(SafeText.Terminal(text), style ?? Style.Plain)));
    }

    /// <summary>A line that is never broken.</summary>
    public void Unbroken(string line, Style? style = null, int level = 0) =>
        console.Write(new UnbrokenLine($"{new string(' ', level * Indent)}{SafeText.TerminalLineAsIs(line)}", style ?? Style.Plain));

    /// <summary>A line that is cropped where the console ends.</summary>
    public void Cropped(string line, Style? style = null, int level = 0) =>
        Unbroken(DisplayWidth.Crop(SafeText.TerminalLineAsIs(line), Width - level * Indent - 1), style, level);

    /// <summary>What a submission printed, behind a bar that tells it from what we say.</summary>
    public void Printed(string text, int mostLines, int level)
    {
        var lines = SafeText.Terminal(text).Trim('\n').Split('\n');
        var bar = $"{new string(' ', level * Indent)}{Gutter}";
        foreach (var line in lines.Take(mostLines)) console.Write(new HangingText(bar, bar, Styles.Aside, new(line, Styles.Aside)));
        if (lines.Length > mostLines)
        {
            Paragraph(Texts.Filled(texts.MoreLines, lines.Length - mostLines), Styles.Aside, level);
        }
    }
}
