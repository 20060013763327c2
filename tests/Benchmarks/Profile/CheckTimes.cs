namespace Katas.Benchmarks.Profile;

/// <summary>One check of the model solution, run in three ways.</summary>
/// <param name="Id">The check.</param>
/// <param name="First">By the judge in a fresh worker, in the order of the spec; of the first check with loading the submission.</param>
/// <param name="Again">By the judge in the same worker, which now has run everything once.</param>
/// <param name="Local">In this process, warm.</param>
internal sealed record CheckTimes(string Id, TimeSpan First, TimeSpan Again, LocalTime Local);

/// <summary>What a check takes in this process.</summary>
/// <param name="Total">All of it.</param>
/// <param name="InSubmission">Of that, what the calls of the submission took.</param>
/// <param name="Instances">How many cases it opened.</param>
/// <param name="Calls">How many calls it made.</param>
internal sealed record LocalTime(TimeSpan Total, TimeSpan InSubmission, int Instances, int Calls)
{
    /// <summary>Drawing inputs, computing the truth, comparing.</summary>
    public TimeSpan InSpec => Total - InSubmission;

    /// <summary>The questions that a worker would have been asked: each case and each call, and the end.</summary>
    public int Requests => Instances + Calls + 1;
}
