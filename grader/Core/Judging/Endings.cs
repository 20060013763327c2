using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Protocol.Compiler;

namespace Katas.Core.Judging;

/// <summary>The verdict that a worker's end comes to, and that of a submission which cannot even be loaded.</summary>
internal static class Endings
{
    /// <summary>Hands a submission to a worker. Why it can't be run; null where it can.</summary>
    public static CheckOutcome.Stopped? OfLoading(WorkerProcess worker, CompilerReply.Compiled submission, bool waitForDebugger = false) => worker.Load(submission, waitForDebugger) switch
    {
        Answer.Done => null,
        Answer.Threw threw => new(Verdict.Threw, $"{threw.TypeNames[0]} while it was loaded: {threw.Message}", worker.LineOf(threw)),
        Answer.Ended ended => ToOutcome(ended.Ending),
        var unknown => throw new NotSupportedException(unknown.GetType().Name),
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
