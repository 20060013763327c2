namespace Katas.Core.Timing;

/// <summary>
/// What a round trip costs beside its runs. Taken from the model solution's worker, whose word is our own; a submission that owned its process could lie about
/// its clock by no more than this.
/// </summary>
internal static class Overhead
{
    // Batches differ: one that waited for a processor is no lie.
    private const int Slack = 2;

    /// <summary>The most that a round trip of so many runs may cost beside them.</summary>
    public static TimeSpan Allowed(IReadOnlyList<BatchSample> model, int runs)
    {
        var overhead = Statistics.Median([.. model.Select(batch => batch.Overhead.TotalNanoseconds)]);
        var modelRuns = Statistics.Median([.. model.Select(batch => (double)batch.Runs)]);
        // What is written before each run grows with their number.
        return TimeSpan.FromMicroseconds(Slack * overhead / 1000 * Math.Max(1, runs / modelRuns));
    }
}
