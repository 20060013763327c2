using Katas.Core.Timing;

namespace Katas.Core.Tests.Timing;

/// <summary>Bands, when to stop, and when to be suspicious, from invented intervals.</summary>
public sealed class SpeedPolicyTests
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [TestCase(0.5, 0.9, SpeedBand.Faster)]
    [TestCase(0.9, 1.1, SpeedBand.Even)]
    [TestCase(1, 1.1, SpeedBand.Even)]
    [TestCase(0.9, 1, SpeedBand.Even)]
    [TestCase(1.1, 1.3, SpeedBand.WithinTwo)]
    [TestCase(1.9, 2.2, SpeedBand.WithinTwo)]
    [TestCase(2.1, 2.2, SpeedBand.WithinFive)]
    [TestCase(4.9, 7, SpeedBand.WithinFive)]
    [TestCase(5.1, 7, SpeedBand.Slower)]
    public void A_band_is_the_best_that_the_interval_reaches(double low, double high, SpeedBand band) => Assert.That(SpeedBands.Of(new(low, high)), Is.EqualTo(band));

    [Test]
    public void Every_band_has_a_name_of_its_own() =>
        Assert.That(Enum.GetValues<SpeedBand>().Select(SpeedBands.Name), Is.EqualTo((string[])["faster", "even", "within 2x", "within 5x", "slower"]));

    [TestCase(1, 1.2, 1.2, 1.4, true)]
    [TestCase(1, 1.2, 1.3, 1.4, false)]
    [TestCase(1.3, 1.4, 1, 1.2, false)]
    [TestCase(1, 2, 1.3, 1.4, true)]
    public void Intervals_that_overlap_are_a_tie(double low, double high, double otherLow, double otherHigh, bool tie) =>
        Assert.That(new Interval(low, high).Overlaps(new(otherLow, otherHigh)), Is.EqualTo(tie));

    [Test]
    public void A_narrow_interval_is_enough() => Assert.That(StopPolicy.Decide(Estimate(1, 1.06, rounds: 5), Early, Patience), Is.EqualTo(StopDecision.Measured));

    [Test]
    public void However_narrow_it_is_a_few_processes_do_not_speak_for_all() =>
        Assert.That(StopPolicy.Decide(Estimate(1, 1.05, rounds: 4), Early, Patience), Is.EqualTo(StopDecision.GoOn));

    [Test]
    public void A_wide_one_asks_for_more() => Assert.That(StopPolicy.Decide(Estimate(1, 1.3, rounds: 5), Early, Patience), Is.EqualTo(StopDecision.GoOn));

    [TestCase(1.2, StopDecision.Measured)]
    [TestCase(1.3, StopDecision.TooNoisy)]
    public void At_the_last_round_it_is_taken_unless_it_says_too_little(double high, object decision) =>
        Assert.That(StopPolicy.Decide(Estimate(1, high, rounds: 20), Early, Patience), Is.EqualTo(decision));

    [TestCase(1.2, StopDecision.Measured)]
    [TestCase(1.3, StopDecision.TooNoisy)]
    public void So_it_is_when_time_is_up(double high, object decision) =>
        Assert.That(StopPolicy.Decide(Estimate(1, high, rounds: 1), Patience, Patience), Is.EqualTo(decision));

    [TestCase(0.09, true)]
    [TestCase(0.11, false)]
    [TestCase(12, false)]
    public void More_than_ten_times_faster_is_hard_to_believe(double ratio, bool suspicious) =>
        Assert.That(VerificationPolicy.IsSuspicious(new(ratio, new(ratio, ratio), 5, 40)), Is.EqualTo(suspicious));

    [TestCase(5, 5)]
    [TestCase(16, 16)]
    [TestCase(20, 9)]
    [TestCase(20_000, 16)]
    public void The_runs_to_verify_are_different_ones_of_the_batch(int runs, int least)
    {
        var drawn = VerificationPolicy.DrawSeveral(runs, 16, new Random(1));
        Assert.That(drawn, Is.Unique.And.Length.GreaterThanOrEqualTo(least).And.All.InRange(0, runs - 1));
    }

    [Test]
    public void Of_the_first_batch_one_run_is_always_verified() =>
        Assert.That(Enumerable.Range(0, 50).Select(seed => VerificationPolicy.Draw(batch: 0, runs: 5, new Random(seed)).Length), Is.All.EqualTo(1));

    [Test]
    public void Any_run_of_a_batch_may_be_verified()
    {
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 1000).SelectMany(_ => VerificationPolicy.Draw(batch: 1, runs: 5, random)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(drawn.Distinct(), Is.EquivalentTo(Enumerable.Range(0, 5)));
            Assert.That(drawn, Has.Length.InRange(150, 350), "One batch of four.");
        });
    }

    private static SpeedEstimate Estimate(double low, double high, int rounds) => new(Math.Sqrt(low * high), new(low, high), rounds, 8 * rounds);
}
