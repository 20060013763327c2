using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Idioms;

public static class Strings
{
    [Flags]
    private enum Kind
    {
        None = 0,
        Letter = 1,
        Digit = 2,
    }

    public static string Use(string text, ReadOnlySpan<char> span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfNegative(text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, 1 << 20, nameof(text));
        var builder = new StringBuilder(64).Append('x', 3).Insert(0, "a").Replace("a", "b").Remove(0, 1).AppendFormat(CultureInfo.InvariantCulture, "{0:F2}", 1.5).AppendLine();
        builder.Length -= 1;
        for (var i = 0; i < builder.Length; i++) builder[i] = char.ToUpperInvariant(builder[i]);
        foreach (var chunk in builder.GetChunks()) _ = chunk.Length;
        var kinds = Kind.Letter | Kind.Digit;
        if (kinds.HasFlag(Kind.Digit) && Enum.IsDefined(Kind.Letter) && Enum.TryParse<Kind>("Letter", out var kind)) kinds &= ~kind;
        foreach (var value in Enum.GetValues<Kind>()) builder.Append(value).Append(Enum.GetName(value));
        var counts = new int[26];
        foreach (var c in span) if (char.IsAsciiLetterLower(c)) counts[c - 'a']++;
        var reversed = string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = source[^(i + 1)];
        });
        var words = text.Split([' ', ','], 3, StringSplitOptions.TrimEntries).Select(word => word.Trim().PadLeft(8).PadRight(9, '.'));
        var cut = text.Substring(0, 1).ToLowerInvariant() + text.IndexOf('a') + text.LastIndexOf("b", StringComparison.Ordinal) + text.StartsWith('a') + text.EndsWith("c", StringComparison.Ordinal);
        var trimmed = span.Trim().TrimStart('a').ToString();
        foreach (var part in span.Split(',')) trimmed += span[part].ToString();
        var compared = string.Compare(text, "x", StringComparison.OrdinalIgnoreCase) + string.CompareOrdinal(text, "y") + StringComparer.Ordinal.Compare(text, "z");
        var array = text.ToCharArray();
        Array.Sort(array);
        return string.Join('|', words) + reversed + cut + trimmed + compared + new string(array) + string.Concat(text, "a") + text.Contains("b", StringComparison.Ordinal) + string.IsNullOrEmpty(text)
            + string.Format(CultureInfo.InvariantCulture, "{0,5:F1}", 2.25) + (char.IsDigit(text[0]) ? text[0] - '0' : char.GetNumericValue(text[0])) + kinds + Told(text) + "caf\u00e9"u8.Length;
    }

    private static string Told(object value, [CallerArgumentExpression(nameof(value))] string? expression = null) => $"{expression} = {value} ({value.GetType().Name})";
}
