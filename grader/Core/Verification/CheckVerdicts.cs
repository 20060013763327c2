using Katas.Core.Judging;

namespace Katas.Core.Verification;

/// <summary>What one check says of an answer whose fate the authors know.</summary>
internal static class CheckVerdicts
{
    /// <summary>The largest error as a multiple of the tolerance: infinite for a failure that is no matter of tolerance, 0 where nothing was measured.</summary>
    public static double Error(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed passed => passed.ErrorInTolerances ?? 0,
        CheckOutcome.Missed missed => missed.Expectation.ErrorInTolerances ?? double.PositiveInfinity,
        CheckOutcome.Stopped => double.PositiveInfinity,
        _ => 0,
    };

    /// <summary>Whether nothing that follows could say more against a wrong answer.</summary>
    public static bool IsDecisive(CheckRun run) => Error(run.Outcome) >= Fitness.LeastExcess || run.Outcome is CheckOutcome.Faulted;

    /// <summary>Why it did not pass, in a line; null where it did.</summary>
    public static string? Failure(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => null,
        CheckOutcome.Missed missed => missed.Expectation.Message,
        CheckOutcome.Stopped stopped => $"{stopped.Verdict}: {stopped.Message}",
        CheckOutcome.TooSlow slow => slow.Message,
        CheckOutcome.Inconclusive inconclusive => inconclusive.Message,
        CheckOutcome.NotRun notRun => notRun.Reason,
        CheckOutcome.Faulted faulted => faulted.Message.Split('\n')[0],
        _ => throw new NotSupportedException(outcome.GetType().Name),
    };
}
