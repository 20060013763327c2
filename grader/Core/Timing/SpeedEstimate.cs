namespace Katas.Core.Timing;

/// <summary>What pairs of batches say together.</summary>
/// <param name="Ratio">The submission's time as a multiple of the model's: the median of the pairs.</param>
/// <param name="Interval">Where it lies.</param>
/// <param name="Pairs">How many pairs there were.</param>
internal sealed record SpeedEstimate(double Ratio, Interval Interval, int Pairs)
{
    // Two processes that run the same code differ by where it and its data came to lie, however often either is asked.
    private const double BetweenProcesses = 1.02;

    /// <summary>The estimate of what was measured.</summary>
    public static SpeedEstimate Of(IReadOnlyList<BatchPair> pairs)
    {
        BatchSample[] model = [.. pairs.Select(pair => pair.Model)];
        var (ratio, interval) = Statistics.MedianRatio([.. pairs.Select(pair => Nanoseconds(pair.Submission) / Nanoseconds(pair.Model))]);
        return new(ratio, interval.WidenedBy(BetweenProcesses), pairs.Count);

        double Nanoseconds(BatchSample batch) => batch.Nanoseconds(Overhead.Allowed(model, batch.Runs));
    }
}
