using System.Globalization;

namespace Katas.Core.Reporting;

/// <summary>A diagnostic as compilers print it, with the submission's line and a mark under the place; safe for a terminal or a log.</summary>
/// <param name="Heading">For instance <c>LayerNorm.cs(12,9): error CS1002: ; expected</c>.</param>
/// <param name="Line">The line of the source, or null where it has none or it can't be read.</param>
/// <param name="Mark">Blanks and carets to stand under <paramref name="Line"/>.</param>
/// <param name="Help">Where to read more, or null.</param>
public sealed record DiagnosticText(string Heading, string? Line, string? Mark, string? Help)
{
    /// <summary>The text of one diagnostic of a submission.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="submission">Whose.</param>
    /// <param name="source">Its source, or null where it can't be read.</param>
    /// <param name="longestLine">Of a longer line the part around the place is shown, of about so many characters.</param>
    public static DiagnosticText Of(DiagnosticReport diagnostic, SubmissionReport submission, SourceText? source, int longestLine = 120)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(submission);
        var place = diagnostic.Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(submission.Source)}({diagnostic.Line},{diagnostic.Column})")
            : Path.GetFileName(submission.Source);
        var heading = SafeText.TerminalLine($"{place}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}");
        var help = diagnostic.Help is { } link ? SafeText.TerminalLine(link) : null;
        return source?.Line(diagnostic.Line) is { } line
            ? Marked(heading, line, diagnostic, help, longestLine)
            : new(heading, Line: null, Mark: null, help);
    }

    /// <summary>All of it, a line each.</summary>
    public override string ToString() => string.Join('\n', new[] { Heading, Line, Mark, Help }.OfType<string>());

    private static DiagnosticText Marked(string heading, string line, DiagnosticReport diagnostic, string? help, int longestLine)
    {
        var start = Math.Clamp(diagnostic.Column - 1, 0, line.Length);
        var end = diagnostic.EndLine == diagnostic.Line ? Math.Clamp(diagnostic.EndColumn - 1, start, line.Length) : line.Length;
        var first = line.Length <= longestLine ? line.Length - line.TrimStart().Length : Math.Max(0, start - longestLine / 2);
        first = Math.Min(first, start);
        var last = Math.Min(line.Length, first + longestLine);
        end = Math.Min(end, last);

        var before = Shown(line[first..start]);
        var marked = Shown(line[start..end]);
        var text = $"{(first > 0 && line.Length > longestLine ? "…" : "")}{before}{marked}{Shown(line[end..last])}{(last < line.Length ? "…" : "")}";
        var indent = DisplayWidth.Of(before) + (text.StartsWith('…') ? 1 : 0);
        return new(heading, text.TrimEnd(), $"{new string(' ', indent)}{new string('^', Math.Max(1, DisplayWidth.Of(marked)))}", help);
    }

    private static string Shown(string part) => SafeText.Terminal(part).Replace('\n', ' ');
}
