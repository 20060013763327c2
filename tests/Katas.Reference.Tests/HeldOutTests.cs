using System.Text.RegularExpressions;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests;

/// <summary>The answers that the rules are measured by are what they are taken for: the specs say so.</summary>
[Category("Heavy")]
public sealed partial class HeldOutTests
{
    [GeneratedRegex(@": I(?<kata>\w+?)(<|\r?\n)")]
    private static partial Regex Contract();

    private static IEnumerable<TestCaseData> Right() => Files("right");

    private static IEnumerable<TestCaseData> Wrong() => Files("wrong");

    [TestCaseSource(nameof(Right))]
    public void A_right_answer_passes_every_check(string file, string seed) =>
        Assert.That(LocalJudge.Run(KataOf(file), file, seed).Where(result => result.Failure is not null).Select(result => $"{result.Check.Id}: {result.Failure}"), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void A_mistake_fails_a_check(string file, string seed) =>
        Assert.That(LocalJudge.Run(KataOf(file), file, seed).Where(result => result.Failure is not null), Is.Not.Empty);

    private static string KataOf(string file) => Repository.Katas.Single(kata => Contract().Matches(File.ReadAllText(file)).Any(match => match.Groups["kata"].Value == kata));

    private static IEnumerable<TestCaseData> Files(string kind) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/HeldOut", kind), "*.cs").Order(StringComparer.Ordinal)
        from seed in (string[])["1", "2"]
        select new TestCaseData(file, seed).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file), seed);
}
