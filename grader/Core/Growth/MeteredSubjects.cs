using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;

namespace Katas.Core.Growth;

/// <summary>Instances whose steps are counted: all calls on one together are a case.</summary>
internal sealed class MeteredSubjects<TContract>(WorkerSubjects<TContract> subjects, WorkerProcess worker, Instrumented instrumented, long fuel) : ISubjects<TContract>
    where TContract : class
{
    /// <summary>The case with the most steps.</summary>
    public StepCount? Worst { get; private set; }

    /// <summary>The steps of all cases together.</summary>
    public long Total { get; private set; }

    /// <summary>Whether there was no fuel left.</summary>
    public bool IsSpent { get; private set; }

    public TContract NewInstance()
    {
        Close();
        return subjects.NewInstance();
    }

    public ThrownException? Capture(Action call) => subjects.Capture(call);

    /// <summary>Counts the case in hand, and begins the next. What an ended worker counted is lost.</summary>
    public void Close()
    {
        if (worker.TakeSteps(instrumented.Counters, Math.Max(0, fuel - Total)) is not Answer.Steps steps || steps.ByCounter.Count != instrumented.Lines.Count) return;
        IsSpent |= steps.SpentAt is not null;
        var count = new StepCount(steps.ByCounter, steps.AllocatedBytes);
        Total += count.Total;
        if (Worst is null || count.Total > Worst.Total) Worst = count;
    }
}
