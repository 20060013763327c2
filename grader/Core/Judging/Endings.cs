using Katas.Core.Execution;
using Katas.Core.Scoring;

namespace Katas.Core.Judging;

/// <summary>The verdict that a worker's end comes to, and that of a submission which cannot even be loaded.</summary>
internal static class Endings
{
    /// <summary>Why a submission that was handed to a worker can't be run; null where it can.</summary>
    public static CheckOutcome.Stopped? OfLoading(Answer answer) => answer switch
    {
        Answer.Done => null,
        Answer.Threw threw => new(Verdict.Threw, $"{threw.TypeNames[0]} while it was loaded: {threw.Message}", threw.Line),
        Answer.Ended ended => ToOutcome(ended.Ending),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    public static CheckOutcome.Stopped ToOutcome(Ending ending) => new(
        ending switch
        {
            Ending.TimedOut => Verdict.TimedOut,
            Ending.MemoryExceeded => Verdict.MemoryExceeded,
            Ending.OutputExceeded => Verdict.OutputExceeded,
            Ending.LimitExceeded => Verdict.LimitExceeded,
            Ending.ExitedEarly => Verdict.ExitedEarly,
            Ending.Threw => Verdict.Threw,
            _ => Verdict.Crashed,
        },
        ending.Message);
}
