using Katas.Core.Packs;

namespace Katas.Benchmarks.Measuring;

/// <summary>The answers to a kata that come with the pack.</summary>
internal static class Answers
{
    public static string Model(Kata kata) => Path.Combine(kata.ReferenceFolder!, "Solution.cs");

    /// <summary>Every known mistake, in an order that mixes them, the same in every run.</summary>
    public static IReadOnlyList<string> Wrong(Kata kata)
    {
        var files = Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, "wrong"), "*.cs").Order(StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(files);
        return files;
    }

    /// <summary>Right and wrong ones of several katas in turn, repeated as often as needed.</summary>
    public static IEnumerable<(Kata Kata, string File)> Mixed(IReadOnlyList<Kata> katas, int count)
    {
        var each = katas.Select(kata => (Kata: kata, Files: (string[])[Model(kata), .. Wrong(kata)])).ToArray();
        return Enumerable.Range(0, count).Select(i => each[i % each.Length] is var (kata, files) ? (kata, files[i / each.Length % files.Length]) : default);
    }
}
