namespace Katas.Core.Timing;

/// <summary>What rounds say together.</summary>
/// <param name="Ratio">The submission's time as a multiple of the model's: the median of the pairs.</param>
/// <param name="Interval">Where it lies.</param>
/// <param name="Rounds">How many pairs of processes there were.</param>
/// <param name="Pairs">How many pairs of batches.</param>
internal sealed record SpeedEstimate(double Ratio, Interval Interval, int Rounds, int Pairs)
{
    // A handful of rounds draws too few processes to say how far apart they lie.
    private const double BetweenProcesses = 1.02;

    /// <summary>The estimate of what was measured.</summary>
    public static SpeedEstimate Of(IReadOnlyList<TimedRound> rounds)
    {
        BatchSample[] model = [.. rounds.SelectMany(round => round.Pairs).Select(pair => pair.Model)];
        var (ratio, interval) = Statistics.MedianRatio([.. rounds.Select(Ratios)]);
        return new(ratio, interval.WidenedBy(BetweenProcesses), rounds.Count, model.Length);

        double[] Ratios(TimedRound round) => [.. round.Pairs.Select(pair => Nanoseconds(pair.Submission) / Nanoseconds(pair.Model))];

        double Nanoseconds(BatchSample batch) => batch.Nanoseconds(Overhead.Allowed(model, batch.Runs));
    }
}
