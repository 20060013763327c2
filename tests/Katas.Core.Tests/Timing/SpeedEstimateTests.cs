using Katas.Core.Timing;

namespace Katas.Core.Tests.Timing;

/// <summary>Two clocks make one time, and pairs of them a ratio.</summary>
public sealed class SpeedEstimateTests
{
    [Test]
    public void A_clock_that_the_judges_bears_out_is_believed() =>
        Assert.That(Batch(runs: 10, clocked: 2100, claimed: 2000).Nanoseconds(TimeSpan.FromMicroseconds(200)), Is.EqualTo(200_000));

    [Test]
    public void One_that_claims_too_little_is_believed_no_further_than_a_round_trip_may_cost() =>
        Assert.That(Batch(runs: 10, clocked: 2100, claimed: 20).Nanoseconds(TimeSpan.FromMicroseconds(200)), Is.EqualTo(190_000));

    [Test]
    public void One_that_claims_more_than_the_judges_shows_slows_itself_down_alone() =>
        Assert.That(Batch(runs: 10, clocked: 2100, claimed: 5000).Nanoseconds(TimeSpan.FromMicroseconds(200)), Is.EqualTo(500_000));

    [Test]
    public void What_a_round_trip_may_cost_is_twice_the_models_usual() =>
        Assert.That(Overhead.Allowed([Batch(10, 2100, 2000), Batch(10, 2150, 2000), Batch(10, 9000, 2000)], runs: 10), Is.EqualTo(TimeSpan.FromMicroseconds(300)));

    [Test]
    public void It_grows_with_the_runs_since_what_is_written_does() =>
        Assert.That(Overhead.Allowed([Batch(10, 2100, 2000)], runs: 100), Is.EqualTo(TimeSpan.FromMicroseconds(2000)));

    [Test]
    public void The_ratio_is_of_the_time_of_one_run()
    {
        var estimate = Estimate(new BatchPair(Batch(runs: 5, 2100, 2000), Batch(runs: 20, 2100, 2000)));
        Assert.That((estimate.Ratio, estimate.Interval.Holds(4), estimate.Rounds, estimate.Pairs), Is.EqualTo((4.0, true, 5, 40)));
    }

    [Test]
    public void However_alike_the_pairs_are_two_processes_may_differ_by_some_percent()
    {
        var estimate = Estimate(new BatchPair(Batch(10, 2080, 2030), Batch(10, 2050, 2000)));
        Assert.That(estimate.Interval.Holds(1));
    }

    [Test]
    public void A_forged_clock_gains_no_more_than_the_round_trip_costs()
    {
        var estimate = Estimate(new BatchPair(Batch(10, clocked: 2100, claimed: 1), Batch(10, 2100, 2000)));
        Assert.That(estimate.Ratio, Is.GreaterThan(0.9));
    }

    private static SpeedEstimate Estimate(BatchPair pair) => SpeedEstimate.Of([.. Enumerable.Repeat(new TimedRound([.. Enumerable.Repeat(pair, 8)]), 5)]);

    private static BatchSample Batch(int runs, double clocked, double claimed) => new(runs, TimeSpan.FromMicroseconds(clocked), TimeSpan.FromMicroseconds(claimed), AllocatedBytes: 0);
}
