using System.Text;
using System.Text.RegularExpressions;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>A sample whose expected diagnostics stand in it: <c>[|here|]</c> for the rule under test, <c>{|KATA0003:here|}</c> for another.</summary>
internal sealed partial record Markup(string Source, IReadOnlyList<Markup.Expected> Diagnostics)
{
    internal sealed record Expected(string Id, string Text, int Start);

    [GeneratedRegex(@"\[\||\{\|(?<id>KATA\d{4}):|\|[\]}]")]
    private static partial Regex Mark();

    public static Markup Parse(string marked, string defaultId)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var found = new List<Expected>();
        var position = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            source.Append(marked, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (!mark.Value.StartsWith('|'))
            {
                open.Push((mark.Groups["id"] is { Success: true } id ? id.Value : defaultId, source.Length));
                continue;
            }

            var (expected, start) = open.Pop();
            found.Add(new(expected, source.ToString(start, source.Length - start), start));
        }

        source.Append(marked, position, marked.Length - position);
        if (open.Count > 0) throw new ArgumentException("a mark is not closed", nameof(marked));
        return new(source.ToString(), [.. found.OrderBy(diagnostic => diagnostic.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)]);
    }
}
