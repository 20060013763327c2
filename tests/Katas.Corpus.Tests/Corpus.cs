using System.Globalization;
using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Corpus.Tests;

/// <summary>The answers of the pack, right and wrong, and the seeds that they are graded under.</summary>
internal static class Corpus
{
    private const string SeedsVariable = "KATAS_SEEDS";
    private const int QuickSeeds = 1;

    public static Pack Pack { get; } = Pack.Load(ToolLayout.BesideProgram.Pack);

    /// <summary>One by default; as many as KATAS_SEEDS says where it is set.</summary>
    public static string[] Seeds { get; } =
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable(SeedsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : QuickSeeds)
            .Select(seed => seed.ToString(CultureInfo.InvariantCulture))];

    public static IEnumerable<TestCaseData> Right => Files(kata => [Path.Combine(kata, "Solution.cs"), .. Directory.EnumerateFiles(Path.Combine(kata, "right"), "*.cs")]);

    public static IEnumerable<TestCaseData> Slow => Files(kata => Path.Combine(kata, "slow") is var slow && Directory.Exists(slow) ? Directory.EnumerateFiles(slow, "*.cs") : []);

    public static IEnumerable<TestCaseData> Wrong => Files(kata => Directory.EnumerateFiles(Path.Combine(kata, "wrong"), "*.cs"));

    private static IEnumerable<TestCaseData> Files(Func<string, IEnumerable<string>> inFolder) =>
        from kata in Pack.Katas
        from file in inFolder(kata.ReferenceFolder!).Order(StringComparer.Ordinal)
        select new TestCaseData(kata, file).SetArgDisplayNames(kata.Name, Path.GetFileNameWithoutExtension(file));
}
