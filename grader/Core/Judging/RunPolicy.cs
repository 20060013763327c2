using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Core.Judging;

/// <summary>Whether the next check is still worth running.</summary>
internal static class RunPolicy
{
    // A submission that hangs in every check would keep everybody waiting to learn no more.
    private const int MostTimeouts = 3;

    /// <summary>Why the next check is not run, or null.</summary>
    public static string? WhyNot(IReadOnlyCollection<CheckRun> before, Limits limits)
    {
        var spent = before.Sum(run => run.Elapsed?.TotalMilliseconds ?? 0);
        return spent > limits.Submission.TotalMilliseconds ? $"Not run: the checks before it took all of the {limits.Submission.TotalSeconds:0} s that a submission has."
            : before.Count(run => run.Outcome.Verdict == Verdict.TimedOut) >= MostTimeouts ? $"Not run: {MostTimeouts} checks before it did not end."
            : null;
    }

    /// <summary>Why growth is not counted, or null. Who has wrong answers is told of these first, and nobody waits for what comes after them.</summary>
    public static string? WhyNotGrowth(IEnumerable<CheckRun> before) =>
        before.Any(run => run.Outcome.Verdict is not (Verdict.Passed or Verdict.Inconclusive)) ? "Not run: growth is counted once every other check passes." : null;

    /// <summary>Why speed is not measured, or null. What could not be told of the checks is nobody's fault here either.</summary>
    public static SpeedReport.NotMeasured? WhyNotTimed(IReadOnlyCollection<CheckRun> checks)
    {
        const string Reason = "It is timed once every check passes.";
        return checks.All(run => run.Outcome is CheckOutcome.Passed or CheckOutcome.NotOffered) ? null
            : checks.All(run => run.Outcome is CheckOutcome.Passed or CheckOutcome.NotOffered or CheckOutcome.Inconclusive) ? new SpeedReport.NotMeasured(Reason)
            : new SpeedReport.Refused(Reason);
    }
}
