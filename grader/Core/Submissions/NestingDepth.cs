namespace Katas.Core.Submissions;

/// <summary>
/// How deep brackets nest in a source, found without parsing it: what overflows a parser must be refused before one sees it. Comments and literals are
/// skipped whole, so what counts is never more than what the compiler would see; what hides from this is left to the compiler child's limits.
/// </summary>
internal static class NestingDepth
{
    /// <summary>The greatest depth, and the line (from 1) where it is reached.</summary>
    public static (int Depth, int Line) Of(ReadOnlySpan<char> source)
    {
        var (depth, deepest, deepestAt) = (0, 0, 0);
        for (var i = 0; i < source.Length;)
        {
            var skipped = Insignificant(source, i);
            if (skipped > 0)
            {
                i += skipped;
                continue;
            }

            if (source[i] is '(' or '[' or '{' && ++depth > deepest) (deepest, deepestAt) = (depth, i);
            if (source[i] is ')' or ']' or '}') depth = Math.Max(0, depth - 1);
            i++;
        }

        return (deepest, 1 + source[..deepestAt].Count('\n'));
    }

    // The length of the comment or literal that starts here, or 0.
    private static int Insignificant(ReadOnlySpan<char> source, int i)
    {
        var rest = source[i..];
        return rest[0] switch
        {
            '/' when rest.StartsWith("//") => Through(rest, "\n", from: 2),
            '/' when rest.StartsWith("/*") => Through(rest, "*/", from: 2),
            '"' when rest.StartsWith("\"\"\"") => Raw(rest),
            '"' => Quoted(rest, '"', escapes: !IsVerbatim(source, i)),
            '\'' => Quoted(rest, '\'', escapes: true),
            _ => 0,
        };
    }

    private static bool IsVerbatim(ReadOnlySpan<char> source, int quote) =>
        quote > 0 && (source[quote - 1] == '@' || (source[quote - 1] == '$' && quote > 1 && source[quote - 2] == '@'));

    private static int Raw(ReadOnlySpan<char> rest)
    {
        var quotes = rest.IndexOfAnyExcept('"') is var end and > 0 ? end : rest.Length;
        return Through(rest, new string('"', quotes), from: quotes);
    }

    // Ends at the line's end where it is not closed, as the compiler does for all but verbatim ones.
    private static int Quoted(ReadOnlySpan<char> rest, char quote, bool escapes)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (escapes && rest[i] == '\\') i++;
            else if (rest[i] == quote || (escapes && rest[i] == '\n')) return i + 1;
        }

        return rest.Length;
    }

    private static int Through(ReadOnlySpan<char> rest, string end, int from) =>
        rest[from..].IndexOf(end) is var at and >= 0 ? from + at + end.Length : rest.Length;
}
