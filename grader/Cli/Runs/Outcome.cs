using Katas.Core.Reporting;

namespace Katas.Cli.Runs;

/// <summary>How one file was graded.</summary>
/// <param name="Found">The file.</param>
/// <param name="Report">What came of it under the last seed tried.</param>
/// <param name="Seed">That seed.</param>
/// <param name="ReplayedSeed">The seed under which it had failed before and which was tried first, or null.</param>
internal sealed record Outcome(FoundSubmission Found, SubmissionReport Report, string Seed, string? ReplayedSeed)
{
    /// <summary>Whether it failed again under the seed that was replayed, so that no fresh one was tried.</summary>
    public bool FailedAgain => ReplayedSeed == Seed;
}
