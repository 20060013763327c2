using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

public sealed class VerificationPlanTests
{
    [Test]
    public void The_full_plan_has_twenty_seeds_and_every_mutant() => Assert.Multiple(() =>
    {
        Assert.That(VerificationPlan.Full.Seeds, Has.Count.EqualTo(20).And.Unique);
        Assert.That(VerificationPlan.Full.Sample((int[])[1, 2, 3]), Is.EqualTo((int[])[1, 2, 3]));
    });

    [Test]
    public void A_sample_is_spread_over_all_mutants_and_takes_none_twice()
    {
        var sample = (VerificationPlan.Quick with { MostMutants = 4 }).Sample([.. Enumerable.Range(0, 10)]);

        Assert.That(sample, Is.EqualTo((int[])[0, 2, 5, 7]));
    }

    [Test]
    public void Of_fewer_mutants_than_it_may_take_a_sample_takes_all() => Assert.That(VerificationPlan.Quick.Sample((int[])[1, 2, 3]), Is.EqualTo((int[])[1, 2, 3]));

    [TestCase(1, 300)]
    [TestCase(40, 1000)]
    [TestCase(500, 2000)]
    public void A_mutant_may_take_many_times_what_the_model_takes(int slowestCheck, int allowed)
    {
        TimeSpan[] checks = [TimeSpan.FromMilliseconds(0.5), TimeSpan.FromMilliseconds(slowestCheck)];

        Assert.That(MutantAllowance.Of(checks, most: TimeSpan.FromSeconds(2)), Is.EqualTo(TimeSpan.FromMilliseconds(allowed)));
    }
}
