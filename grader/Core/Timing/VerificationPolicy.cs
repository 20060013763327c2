namespace Katas.Core.Timing;

/// <summary>Which answers are verified.</summary>
internal static class VerificationPolicy
{
    // So much faster than the model is either very good or no answer at all.
    private const double Suspicious = 10;

    /// <summary>How many answers are verified on fresh inputs where a result is hard to believe.</summary>
    public const int AnswersOfSuspicious = 16;

    // The oracle is meant to be plain, not fast: of every so many batches it looks at one.
    private const int BatchesPerLook = 4;

    /// <summary>Whether answers must be verified once more, on inputs that were never seen.</summary>
    public static bool IsSuspicious(SpeedEstimate estimate) => estimate.Ratio < 1 / Suspicious;

    /// <summary>The runs of a batch to verify: one, or mostly none; drawn after the batch was run. Of the first batch it is always one.</summary>
    /// <param name="batch">The number of the batch, from 0.</param>
    /// <param name="runs">How many runs it had.</param>
    /// <param name="random">What nobody else knows.</param>
    public static int[] Draw(int batch, int runs, Random random) => batch == 0 || random.Next(BatchesPerLook) == 0 ? [random.Next(runs)] : [];

    /// <summary>So many runs of a batch, without repetition.</summary>
    public static int[] DrawSeveral(int runs, int count, Random random) => runs <= count
        ? [.. Enumerable.Range(0, runs)]
        : [.. Enumerable.Range(0, count).Select(i => (int)((i + random.NextDouble()) * runs / count)).Distinct()];
}
