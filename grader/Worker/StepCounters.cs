using System.Reflection;
using Katas.Protocol.Worker;

namespace Katas.Worker;

/// <summary>Reads the counters of an instrumented submission, whose class the compiler child wrote into it.</summary>
internal sealed class StepCounters
{
    private readonly LoadedSubmission _submission;
    private readonly long[] _steps;
    private readonly FieldInfo _spentAt;
    private readonly Action<long> _reset;
    private long _allocatedBefore;

    private StepCounters(LoadedSubmission submission, Type counters)
    {
        _submission = submission;
        _steps = (long[])counters.GetField("Steps")!.GetValue(null)!;
        _spentAt = counters.GetField("SpentAt")!;
        _reset = counters.GetMethod("Reset")!.CreateDelegate<Action<long>>();
    }

    public static StepCounters In(LoadedSubmission submission, string counters) => new(submission, submission.Assembly.GetType(counters, throwOnError: true)!);

    /// <summary>What was counted since it was taken last; from now on there is so much fuel.</summary>
    public WorkerReply.Steps Take(Stamp stamp, long fuel)
    {
        var taken = new WorkerReply.Steps(stamp, [.. _steps], _submission.AllocatedBytes - _allocatedBefore, (int)_spentAt.GetValue(null)!);
        _reset(fuel);
        _allocatedBefore = _submission.AllocatedBytes;
        return taken;
    }
}
