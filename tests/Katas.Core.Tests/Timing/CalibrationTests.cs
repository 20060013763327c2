using Katas.Core.Timing;

namespace Katas.Core.Tests.Timing;

/// <summary>How many runs a batch gets, from invented times.</summary>
public sealed class CalibrationTests
{
    [TestCase(1e-4, 2000)]
    [TestCase(1e-3, 2000)]
    [TestCase(0.05, 40)]
    [TestCase(0.7, 2)]
    [TestCase(2, 1)]
    [TestCase(400, 1)]
    public void A_batch_takes_about_two_milliseconds(double millisecondsPerRun, int leastRuns)
    {
        var runs = Found(millisecondsPerRun);
        Assert.That(runs, Is.GreaterThanOrEqualTo(leastRuns).And.LessThanOrEqualTo(Math.Max(leastRuns, 20_000)));
    }

    [TestCase(0.05)]
    [TestCase(0.3)]
    [TestCase(1.5)]
    public void Where_runs_are_shorter_than_a_batch_it_is_filled_between_half_and_whole(double millisecondsPerRun) =>
        Assert.That(Found(millisecondsPerRun) * millisecondsPerRun, Is.InRange(1, 2));

    [Test]
    public void However_short_a_run_is_the_batch_ends() => Assert.That(Found(1e-9), Is.EqualTo(20_000));

    [Test]
    public void A_first_batch_that_took_long_is_followed_by_none_that_is_longer() =>
        Assert.That(Calibration.After(runs: 16, TimeSpan.FromMilliseconds(80)), Is.EqualTo(new CalibrationStep.Found(1)));

    [Test]
    public void A_step_grows_tenfold_at_most_since_short_times_are_rough() =>
        Assert.That(Calibration.After(runs: 1, TimeSpan.FromMicroseconds(1)), Is.EqualTo(new CalibrationStep.TryAgain(10)));

    private static int Found(double millisecondsPerRun)
    {
        CalibrationStep step = new CalibrationStep.TryAgain(1);
        for (var i = 0; step is CalibrationStep.TryAgain; i++)
        {
            Assert.That(i, Is.LessThan(10), "It does not end.");
            step = Calibration.After(step.Runs, TimeSpan.FromMilliseconds(step.Runs * millisecondsPerRun));
        }

        return step.Runs;
    }
}
