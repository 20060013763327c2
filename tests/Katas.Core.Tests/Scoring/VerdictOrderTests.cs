using Katas.Core.Scoring;

namespace Katas.Core.Tests.Scoring;

/// <summary>How a submission's verdict follows from its checks.</summary>
public sealed class VerdictOrderTests
{
    // What a submission ends as before any check is run.
    private static readonly Verdict[] NeverOfACheck = [Verdict.Forbidden, Verdict.DoesNotCompile, Verdict.ContractNotMet];

    private static IEnumerable<Verdict> OfChecks => Enum.GetValues<Verdict>().Except(NeverOfACheck);

    private static IEnumerable<TestCaseData> Pairs() =>
        from worse in VerdictOrder.WorstFirst.Index()
        from better in VerdictOrder.WorstFirst.Skip(worse.Index).Append(Verdict.Inconclusive).Append(Verdict.Passed)
        select new TestCaseData(worse.Item, better);

    [Test]
    public void Every_verdict_of_a_check_has_its_one_place_in_the_order() => Assert.That(
        VerdictOrder.WorstFirst.Concat([Verdict.Inconclusive, Verdict.Passed]), Is.EquivalentTo(OfChecks));

    [TestCaseSource(nameof(Pairs))]
    public void Of_two_verdicts_the_worse_one_decides_whichever_came_first(Verdict worse, Verdict better) => Assert.Multiple(() =>
    {
        Assert.That(VerdictOrder.Of([worse, better]), Is.EqualTo(worse));
        Assert.That(VerdictOrder.Of([better, worse]), Is.EqualTo(worse));
    });

    [Test]
    public void It_passes_when_every_check_does() => Assert.That(VerdictOrder.Of([Verdict.Passed, Verdict.Passed]), Is.EqualTo(Verdict.Passed));

    [Test]
    public void An_inconclusive_check_fails_nobody() => Assert.That(VerdictOrder.Of([Verdict.Passed, Verdict.Inconclusive]), Is.EqualTo(Verdict.Passed));

    [Test]
    public void Without_a_check_nothing_has_passed() => Assert.That(VerdictOrder.Of([]), Is.EqualTo(Verdict.NotRun));

    [TestCaseSource(nameof(NeverOfACheck))]
    public void A_verdict_that_no_check_can_have_never_counts_as_passed(Verdict verdict) =>
        Assert.That(() => VerdictOrder.Of([Verdict.Passed, verdict]), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Our_own_fault_comes_before_anything_a_submission_does() => Assert.That(VerdictOrder.WorstFirst[0], Is.EqualTo(Verdict.GraderFault));

    [TestCase(Verdict.Crashed, Verdict.WrongAnswer)]
    [TestCase(Verdict.TimedOut, Verdict.WrongAnswer)]
    [TestCase(Verdict.Threw, Verdict.WrongAnswer)]
    [TestCase(Verdict.WrongAnswer, Verdict.TooSlow)]
    [TestCase(Verdict.TooSlow, Verdict.NotAttempted)]
    [TestCase(Verdict.NotAttempted, Verdict.NotRun)]
    public void The_order_is_the_one_that_is_promised(Verdict first, Verdict then) =>
        Assert.That(VerdictOrder.WorstFirst.ToList().IndexOf(first), Is.LessThan(VerdictOrder.WorstFirst.ToList().IndexOf(then)));
}
