using Katas.Authoring;
using Katas.Core.Verification;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests;

/// <summary>
/// The specs alone, without processes: every right answer passes and every wrong one fails, under every seed. The judge repeats this from outside.
/// </summary>
[Category("Heavy")]
[Parallelizable(ParallelScope.Children)]
public sealed class CorpusTests
{
    private static readonly string[] Seeds = [.. Enumerable.Range(1, 20).Select(seed => seed.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static IEnumerable<TestCaseData> Right() => Cases("right");

    private static IEnumerable<TestCaseData> Wrong() => Cases("wrong");

    [TestCaseSource(nameof(Right))]
    public void A_right_answer_passes_every_check_under_every_seed(string kata, string file)
    {
        var failures = Seeds.SelectMany(seed => LocalJudge.Run(kata, file, seed)
            .Where(result => result.Failure is not null)
            .Select(result => $"seed {seed}, {result.Check.Id}: {result.Failure}"));

        Assert.That(failures, Is.Empty);
    }

    [TestCaseSource(nameof(Right))]
    public void A_right_answer_stays_under_a_third_of_every_tolerance(string kata, string file)
    {
        var close = Seeds.SelectMany(seed => LocalJudge.Run(kata, file, seed)
            .Where(result => result.ErrorInTolerances > Fitness.MostOfTolerance)
            .Select(result => $"seed {seed}, {result.Check.Id}: {result.ErrorInTolerances:F2} of the tolerance"));

        Assert.That(close, Is.Empty);
    }

    // Else somebody who fails a check for one reason would be shown a small case that a right answer fails too.
    [TestCaseSource(nameof(Right))]
    public void A_right_answer_passes_every_check_with_small_cases(string kata, string file)
    {
        var failures =
            from seed in Seeds.Take(3)
            from smallness in Small()
            from result in LocalJudge.Run(kata, file, seed, smallness)
            where result.Failure is not null || result.ErrorInTolerances > 0.5
            select $"seed {seed}, {smallness}, {result.Check.Id}: {result.Failure} {result.ErrorInTolerances:F2} of the tolerance";

        Assert.That(failures.Take(5), Is.Empty);
    }

    private static IEnumerable<Smallness> Small() =>
        from bound in Enumerable.Range(1, 5)
        from smallness in (Smallness[])[new(bound), .. Enumerable.Range(0, 8).Select(index => new Smallness(bound).With(index, 1))]
        select smallness;

    [TestCaseSource(nameof(Wrong))]
    public void A_wrong_answer_fails_under_every_seed(string kata, string file)
    {
        var passed = Seeds.Where(seed => LocalJudge.Run(kata, file, seed).All(result => result.Failure is null));

        Assert.That(passed, Is.Empty, "seeds under which it passed");
    }

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from kata in Repository.Katas
        from file in Repository.Corpus(kata, kind)
        select new TestCaseData(kata, file).SetArgDisplayNames(kata, Path.GetFileNameWithoutExtension(file));
}
