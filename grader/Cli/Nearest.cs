namespace Katas.Cli;

/// <summary>Finds what was probably meant by a word that is not among the choices.</summary>
internal static class Nearest
{
    private const int LongestListShown = 24;

    /// <summary>The choice with the fewest edits to it, or null where there is no choice; ties go to the earlier one.</summary>
    public static string? To(string given, IReadOnlyList<string> choices) => choices.MinBy(choice => Distance(given, choice));

    /// <summary>One line that says that the word is unknown, which choice is nearest, and which there are if none is near.</summary>
    public static string Explain(string what, string given, IReadOnlyList<string> choices)
    {
        var unknown = $"There is no {what} '{given}'.";
        if (To(given, choices) is not { } nearest) return unknown;

        var suggestion = $"{unknown} Did you mean '{nearest}'?";
        return IsNear(given, nearest) || choices.Count > LongestListShown ? suggestion : $"{suggestion} The choices are {string.Join(", ", choices)}.";
    }

    /// <summary>Whether a choice is near enough to have been meant.</summary>
    public static bool IsNear(string given, string choice) => Distance(given, choice) <= Math.Max(2, choice.Length / 3);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words, whatever their case.</summary>
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(replaced, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
