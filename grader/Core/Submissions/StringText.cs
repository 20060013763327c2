namespace Katas.Core.Submissions;

/// <summary>What kind of string begins at a quote, and hence what ends it and what interrupts it.</summary>
/// <param name="Quotes">How many quotes begin and end it: three or more make it raw.</param>
/// <param name="Braces">How many braces open a hole: none where it is not interpolated.</param>
/// <param name="IsVerbatim">Whether a backslash is itself and a doubled quote a quote.</param>
internal readonly record struct StringText(int Quotes, int Braces, bool IsVerbatim)
{
    public enum Part
    {
        Text,
        Hole,
        End,
    }

    private bool IsRaw => Quotes >= 3;

    /// <summary>Reads the marks before a quote and the quotes themselves.</summary>
    public static StringText At(ReadOnlySpan<char> source, int quote)
    {
        var marks = source[(source[..quote].LastIndexOfAnyExcept('$', '@') + 1)..quote];
        var (isVerbatim, dollars) = (marks.Contains('@'), marks.Count('$'));
        var quotes = Run(source[quote..], '"');
        return new(!isVerbatim && quotes >= 3 ? quotes : 1, dollars, isVerbatim);
    }

    /// <summary>What comes next in its text, and how long that is; at least one character.</summary>
    public (Part Part, int Length) Next(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '"' => Quote(Run(rest, '"')),
        '{' when Braces > 0 => Brace(Run(rest, '{')),
        '\\' when !IsVerbatim && !IsRaw => (Part.Text, Math.Min(2, rest.Length)),
        '\n' when !IsVerbatim && !IsRaw => (Part.End, 1), // Not closed: the compiler takes it to end with its line.
        _ => (Part.Text, 1),
    };

    private (Part Part, int Length) Quote(int quotes) =>
        IsRaw ? (quotes < Quotes ? Part.Text : Part.End, quotes)
        : IsVerbatim && quotes >= 2 ? (Part.Text, 2)
        : (Part.End, 1);

    // Doubled braces are text, save in a raw string, where fewer than it asks for are.
    private (Part Part, int Length) Brace(int braces) =>
        IsRaw ? (braces < Braces ? Part.Text : Part.Hole, braces)
        : braces >= 2 ? (Part.Text, 2)
        : (Part.Hole, 1);

    private static int Run(ReadOnlySpan<char> text, char character) =>
        text.IndexOfAnyExcept(character) is var end and >= 0 ? end : text.Length;
}
