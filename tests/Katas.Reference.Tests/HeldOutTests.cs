using Katas.Reference.Tests.InProcess;
using Katas.Testing.Corpus;

namespace Katas.Reference.Tests;

/// <summary>The answers that the rules are measured by are what they are taken for: the specs say so.</summary>
[Category("Heavy")]
public sealed class HeldOutTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/HeldOut");

    private static IEnumerable<TestCaseData> Right() => Cases(HeldOutAnswer.Right(Folder));

    private static IEnumerable<TestCaseData> Wrong() => Cases(HeldOutAnswer.Wrong(Folder));

    [TestCaseSource(nameof(Right))]
    public void A_right_answer_passes_every_check(HeldOutAnswer answer, string seed) => Assert.That(Failures(answer, seed), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void A_mistake_fails_a_check(HeldOutAnswer answer, string seed) => Assert.That(Failures(answer, seed), Is.Not.Empty);

    private static IEnumerable<string> Failures(HeldOutAnswer answer, string seed)
    {
        var kata = Repository.Katas.Single(kata => answer.Source.Contains($": I{kata}", StringComparison.Ordinal));
        var type = TrustedCompiler.Compile(answer.Name, answer.Source, LocalJudge.SpecOf(kata).Contract);
        return LocalJudge.Run(kata, () => Activator.CreateInstance(type)!, seed).Where(result => result.Failure is not null).Select(result => $"{result.Check.Id}: {result.Failure}");
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<HeldOutAnswer> answers) =>
        from answer in answers
        from seed in (string[])["1", "2"]
        select new TestCaseData(answer, seed).SetArgDisplayNames(answer.Name, seed);
}
