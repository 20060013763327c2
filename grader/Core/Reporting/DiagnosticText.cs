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
        if (source?.Line(diagnostic.Line) is not { } line) return new(heading, Line: null, Mark: null, help);
        var marked = MarkedLine.Of(line, diagnostic.Column - 1, diagnostic.EndLine == diagnostic.Line ? diagnostic.EndColumn - 1 : line.Length, longestLine);
        return new(heading, marked.Line, marked.Mark, help);
    }

    /// <summary>All of it, a line each.</summary>
    public override string ToString() => string.Join('\n', new[] { Heading, Line, Mark, Help }.OfType<string>());
}
