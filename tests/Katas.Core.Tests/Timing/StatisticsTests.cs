using Katas.Core.Timing;

namespace Katas.Core.Tests.Timing;

/// <summary>What is read off invented ratios.</summary>
public sealed class StatisticsTests
{
    [TestCase(new[] { 3.0, 1, 2 }, 2)]
    [TestCase(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void The_median_is_the_middle(double[] values, double median) => Assert.That(Statistics.Median(values), Is.EqualTo(median));

    [Test]
    public void The_ratio_of_a_pair_and_of_its_opposite_is_one() => Assert.That(Statistics.MedianRatio([[4, 0.25]]).Ratio, Is.EqualTo(1).Within(1e-12));

    [Test]
    public void Few_outliers_do_not_move_it() =>
        Assert.That(Statistics.MedianRatio([[.. Enumerable.Repeat(1.3, 17), 40, 90, 0.01]]).Ratio, Is.EqualTo(1.3).Within(1e-12));

    [Test]
    public void The_same_samples_give_the_same_interval()
    {
        double[] ratios = [.. Noisy(1, 40, seed: 7)];
        var again = Statistics.MedianRatio([[.. ratios]]);
        Assert.That(Statistics.MedianRatio([ratios]), Is.EqualTo(again));
    }

    [Test]
    public void More_samples_make_a_narrower_interval()
    {
        var (few, many) = (Statistics.MedianRatio([[.. Noisy(1, 10, seed: 3)]]), Statistics.MedianRatio([[.. Noisy(1, 120, seed: 3)]]));
        Assert.That(many.Interval.Width, Is.LessThan(few.Interval.Width));
    }

    // With 99 in 100 expected, fewer than 95 of 100 means that it is broken.
    [Test]
    public void The_interval_holds_the_truth_nearly_always()
    {
        var held = Enumerable.Range(0, 100).Count(seed => Statistics.MedianRatio([[.. Noisy(1.7, 30, seed)]]).Interval.Holds(1.7));
        Assert.That(held, Is.GreaterThanOrEqualTo(95));
    }

    [Test]
    public void An_interval_is_not_so_wide_that_it_holds_anything() =>
        Assert.That(Statistics.MedianRatio([[.. Noisy(1.7, 30, seed: 5)]]).Interval.Width, Is.LessThan(1.2));

    // Each round is off by as much as 5 %, whichever way its processes came to lie, and hardly any of its pairs by more.
    [Test]
    public void It_holds_it_where_rounds_differ_more_than_what_is_measured_in_them()
    {
        var held = Enumerable.Range(0, 100).Count(seed =>
        {
            var random = new Random(seed);
            double[][] rounds = [.. Enumerable.Range(0, 8).Select(_ => 1.7 * Math.Exp(0.1 * (random.NextDouble() - 0.5))).Select(center => Enumerable.Range(0, 8).Select(_ => center * Math.Exp(0.01 * (random.NextDouble() - 0.5))).ToArray())];
            return Statistics.MedianRatio(rounds).Interval.Holds(1.7);
        });
        Assert.That(held, Is.GreaterThanOrEqualTo(95));
    }

    // Most within some 5 %, one in ten far out to the slow side, as batches are that were interrupted.
    private static IEnumerable<double> Noisy(double ratio, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var outlier = random.Next(10) == 0 ? random.Next(2) == 0 ? 3 : 1 / 3.0 : 1;
            yield return ratio * outlier * Math.Exp(0.1 * (random.NextDouble() - 0.5));
        }
    }
}
