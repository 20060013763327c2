namespace Katas.Core.Reporting;

/// <summary>A line of a source with a mark under a part of it, safe for a terminal or a log.</summary>
/// <param name="Line">The line without its indentation, or of a long one what is around the part.</param>
/// <param name="Mark">Blanks and carets to stand under it.</param>
internal readonly record struct MarkedLine(string Line, string Mark)
{
    /// <summary>Marks a part of a line.</summary>
    /// <param name="line">The line as it came.</param>
    /// <param name="start">The index of the first character to mark; one beyond either end is taken for the end.</param>
    /// <param name="end">The index behind the last.</param>
    /// <param name="longestLine">Of a longer line the part around the place is shown, of about so many characters.</param>
    public static MarkedLine Of(string line, int start, int end, int longestLine)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        var first = line.Length <= longestLine ? line.Length - line.TrimStart().Length : Math.Max(0, start - longestLine / 2);
        first = Math.Min(first, start);
        var last = Math.Min(line.Length, first + longestLine);
        end = Math.Min(end, last);

        var before = Shown(line[first..start]);
        var marked = Shown(line[start..end]);
        var text = $"{(first > 0 && line.Length > longestLine ? "…" : "")}{before}{marked}{Shown(line[end..last])}{(last < line.Length ? "…" : "")}";
        var indent = DisplayWidth.Of(before) + (text.StartsWith('…') ? 1 : 0);
        return new(text.TrimEnd(), $"{new string(' ', indent)}{new string('^', Math.Max(1, DisplayWidth.Of(marked)))}");
    }

    /// <summary>All of a line marked but the blanks around it.</summary>
    public static MarkedLine OfAll(string line, int longestLine)
    {
        var start = line.Length - line.TrimStart().Length;
        return Of(line, start, Math.Max(start, line.TrimEnd().Length), longestLine);
    }

    private static string Shown(string part) => SafeText.Terminal(part).Replace('\n', ' ');
}
