using Katas.Core.Execution;
using Katas.Core.Scoring;

namespace Katas.Core.Judging;

/// <summary>The verdict that a worker's end comes to.</summary>
internal static class Endings
{
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
