using Katas.Core.Packs;

namespace Katas.Cli.Benches;

/// <summary>The answers to a kata that come with the pack.</summary>
internal static class Answers
{
    // Of three that hand in, one has made a mistake.
    private const int WrongOneIn = 3;

    public static string Model(Kata kata) => kata.ModelPath!;

    /// <summary>Every known mistake, in an order that mixes them, the same in every run.</summary>
    public static IReadOnlyList<string> Wrong(Kata kata)
    {
        var files = FilesOf(kata, "wrong");
        new Random(1).Shuffle(files);
        return files;
    }

    /// <summary>What a class hands in: the katas in turn, of each two right answers and a wrong one in turn, repeated as often as needed.</summary>
    public static IEnumerable<(Kata Kata, string File)> OfClass(IReadOnlyList<Kata> katas, int count)
    {
        var each = katas.Select(kata => (Kata: kata, Right: (string[])[Model(kata), .. FilesOf(kata, "right")], Wrong: Wrong(kata))).ToArray();
        for (var i = 0; i < count; i++)
        {
            var (kata, right, wrong) = each[i % each.Length];
            var (turn, place) = int.DivRem(i / each.Length, WrongOneIn);
            yield return (kata, place == WrongOneIn - 1 ? wrong[turn % wrong.Count] : right[((WrongOneIn - 1) * turn + place) % right.Length]);
        }
    }

    private static string[] FilesOf(Kata kata, string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, folder), "*.cs").Order(StringComparer.Ordinal)];
}
