namespace Katas.Core.Timing;

/// <summary>One batch as it was measured.</summary>
/// <param name="Runs">How many runs it had.</param>
/// <param name="Clocked">The whole round trip by the judge's clock.</param>
/// <param name="Claimed">The runs alone by the worker's clock.</param>
/// <param name="AllocatedBytes">What the runs allocated, as the worker says.</param>
internal sealed record BatchSample(int Runs, TimeSpan Clocked, TimeSpan Claimed, long AllocatedBytes)
{
    /// <summary>What the transfers of one run take where it computes elsewhere than in its process' memory, as the worker says; part of neither time.</summary>
    public TimeSpan Transfers { get; init; }

    /// <summary>What of the round trip were not the runs: sending, waking up, writing into the inputs.</summary>
    public TimeSpan Overhead => Clocked - Claimed;

    /// <summary>
    /// The time of one run in nanoseconds. The worker's own clock is the finer one and is believed as far as the judge's bears it out: at least the round trip
    /// less what it may cost beside the runs.
    /// </summary>
    /// <param name="overheadAllowed">The most that a round trip with so many runs may cost beside them.</param>
    public double Nanoseconds(TimeSpan overheadAllowed) => Math.Max(1, Math.Max(Claimed.TotalNanoseconds, (Clocked - overheadAllowed).TotalNanoseconds)) / Runs;
}

/// <summary>A batch of the submission and one of the model solution, or of what stands in its place, one right after the other.</summary>
internal sealed record BatchPair(BatchSample Submission, BatchSample Model);

/// <summary>The pairs of one pair of processes. Two that run the same code differ by where it and its data came to lie, so there are several.</summary>
internal sealed record TimedRound(IReadOnlyList<BatchPair> Pairs);
