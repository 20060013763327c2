using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>Makes a check's report from its run.</summary>
internal static class CheckReports
{
    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="typeName">The submission's class.</param>
    /// <param name="rerun">The command that runs a check again.</param>
    public static CheckReport Of(CheckRun run, string typeName, Func<string, string> rerun)
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
            run.Outcome is CheckOutcome.NotOffered ? 0 : check.Points,
            run.Elapsed?.TotalMilliseconds,
            MessageOf(run.Outcome),
            Failure(run, typeName, rerun),
            run.Printed)
        {
            Growth = run.Growth,
            Against = run.Peer,
            Convention = (run.Outcome as CheckOutcome.Missed)?.Expectation.OtherConvention,
        };
    }

    /// <summary>A category as it is written in the result format.</summary>
    public static string Category(CheckCategory category) => category.ToString().ToLowerInvariant();

    /// <summary>Why a check ended so, in a sentence or two; null where it passed.</summary>
    public static string? MessageOf(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Missed missed => missed.Expectation.Message,
        CheckOutcome.Stopped stopped => stopped.Message,
        CheckOutcome.TooSlow slow => slow.Message,
        CheckOutcome.Inconclusive inconclusive => inconclusive.Message,
        CheckOutcome.NotRun notRun => notRun.Reason,
        CheckOutcome.NotOffered not => not.Reason,
        CheckOutcome.Faulted faulted => faulted.Message,
        CheckOutcome.Disputed disputed => disputed.Message,
        _ => null,
    };

    private static FailureReport? Failure(CheckRun run, string typeName, Func<string, string> rerun) => run.Outcome switch
    {
        CheckOutcome.Disputed { Reference: CheckOutcome.Missed or CheckOutcome.Stopped } disputed => Failure(run with { Outcome = disputed.Reference }, typeName, rerun),
        CheckOutcome.Missed { Expectation: var missed } => new(
            run.Log?.Calls, run.Log?.Inputs, missed.Expected, missed.Actual, missed.Error?.Largest, missed.Error?.At, missed.Error?.WrongShare, Line: null,
            rerun(run.Check.Id))
        {
            CSharp = CSharpCase.Of(run.Log, typeName, missed),
        },
        CheckOutcome.Stopped stopped => new(run.Log?.Calls, run.Log?.Inputs, null, null, null, null, null, stopped.Line, rerun(run.Check.Id))
        {
            CSharp = CSharpCase.Of(run.Log, typeName, missed: null),
            Spent = run.Spent,
        },
        CheckOutcome.TooSlow => new(null, null, null, null, null, null, null, run.Growth?.Hottest is [var hottest, ..] ? hottest.Line : null, rerun(run.Check.Id)),
        _ => null,
    };
}
