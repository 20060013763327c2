using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>Makes a check's report from its run.</summary>
internal static class CheckReports
{
    public static CheckReport Of(CheckRun run, Func<string, string> rerun)
    {
        var check = run.Check;
        var verdict = run.Outcome.Verdict;
        return new(
            check.Id,
            check.Name,
            Category(check.Category),
            check.Visible,
            verdict,
            verdict == Verdict.Passed ? check.Points : 0,
            check.Points,
            run.Elapsed?.TotalMilliseconds,
            Message(run.Outcome),
            Failure(run, rerun),
            run.Printed);
    }

    /// <summary>A category as it is written in the result format.</summary>
    public static string Category(CheckCategory category) => category.ToString().ToLowerInvariant();

    private static string? Message(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Missed missed => missed.Expectation.Message,
        CheckOutcome.Stopped stopped => stopped.Message,
        CheckOutcome.NotRun notRun => notRun.Reason,
        CheckOutcome.Faulted faulted => faulted.Message,
        _ => null,
    };

    private static FailureReport? Failure(CheckRun run, Func<string, string> rerun) => run.Outcome switch
    {
        CheckOutcome.Missed { Expectation: var missed } => new(
            run.Calls, run.Inputs, missed.Expected, missed.Actual, missed.Error?.Largest, missed.Error?.At, missed.Error?.WrongShare, Line: null,
            rerun(run.Check.Id)),
        CheckOutcome.Stopped stopped => new(run.Calls, run.Inputs, null, null, null, null, null, stopped.Line, rerun(run.Check.Id)),
        _ => null,
    };
}
