using System.Globalization;
using System.Text;

namespace Idioms;

public static class Text
{
    public static string Use(string name, double value, int[] values)
    {
        var builder = new StringBuilder();
        builder.Append(name).Append(' ').AppendLine($"{value:F3}, {values.Length,5}").AppendJoin(", ", values);
        builder.Append(CultureInfo.InvariantCulture, $"{value}");
        var joined = string.Join(";", values.Select(v => v.ToString(CultureInfo.InvariantCulture)));
        var text = $"{name} has {values.Length} values, {value:E2} {(value > 0 ? "up" : "down")} {name.AsSpan(0, 1)}";
        var invariant = string.Create(CultureInfo.InvariantCulture, $"{value:N2}");
        var plain = name + " " + value + ' ' + values.Length;
        var raw = """
            a "quoted" line
            """;
        FormattableString deferred = $"{value}";
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var letters = name.Where(char.IsLetter).GroupBy(char.ToLowerInvariant).ToDictionary(group => group.Key, group => group.Count());
        foreach (var rune in name.EnumerateRunes()) builder.Append(rune);
        foreach (var letter in name) builder.Append(letter + 1);
        Console.WriteLine($"{name}: {value}");
        Console.Write("{0} {1}", name, value);
        Console.WriteLine();
        return builder + joined + text + invariant + plain + raw + deferred.ToString(CultureInfo.InvariantCulture) + words.Length + letters.Count + Environment.NewLine
            + new string('x', 3) + string.Concat(words) + name.Replace("a", "b", StringComparison.Ordinal) + Encoding.UTF8.GetBytes(name).Length + name[1..^1];
    }
}
