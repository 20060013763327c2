namespace Katas.Core.Timing;

/// <summary>What is read off measured ratios. Deterministic: the same samples give the same interval.</summary>
internal static class Statistics
{
    private const int Resamples = 2000;
    private const int Seed = 20260101;

    // Looking again and again until an interval is narrow makes it miss more often than once in twenty, so each is wider than that.
    private const double Coverage = 0.99;

    /// <summary>The middle value; of an even number the mean of the two middle ones.</summary>
    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// The median of ratios, and the interval of it by bootstrap (Efron 1979, percentiles) on their logarithms. What is measured in one round is alike, so
    /// rounds are drawn first, and then ratios of each that was drawn.
    /// </summary>
    /// <param name="rounds">Each with at least one ratio.</param>
    public static (double Ratio, Interval Interval) MedianRatio(IReadOnlyList<double[]> rounds)
    {
        double[][] logs = [.. rounds.Select(round => Array.ConvertAll(round, Math.Log))];
        var random = new Random(Seed);
        var medians = new double[Resamples];
        List<double> drawn = [];
        for (var i = 0; i < Resamples; i++)
        {
            drawn.Clear();
            for (var j = 0; j < logs.Length; j++)
            {
                var round = logs[random.Next(logs.Length)];
                for (var k = 0; k < round.Length; k++) drawn.Add(round[random.Next(round.Length)]);
            }

            medians[i] = Median([.. drawn]);
        }

        Array.Sort(medians);
        var tail = (int)(Resamples * (1 - Coverage) / 2);
        return (Math.Exp(Median([.. logs.SelectMany(round => round)])), new(Math.Exp(medians[tail]), Math.Exp(medians[^(tail + 1)])));
    }
}
