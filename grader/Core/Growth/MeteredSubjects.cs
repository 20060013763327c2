using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;

namespace Katas.Core.Growth;

/// <summary>Instances whose steps are counted: all calls on one together are a case.</summary>
internal sealed class MeteredSubjects<TContract>(WorkerSubjects<TContract> subjects, WorkerProcess worker, Instrumented instrumented, long fuel) : ISubjects<TContract>
    where TContract : class
{
    private readonly long[] _all = new long[instrumented.Lines.Count];

    /// <summary>The case with the most steps.</summary>
    public StepCount? Worst { get; private set; }

    /// <summary>The steps of all cases together, by counter.</summary>
    public IReadOnlyList<long> All => _all;

    /// <summary>The steps of all cases together.</summary>
    public long Total { get; private set; }

    /// <summary>Whether there was no fuel left.</summary>
    public bool IsSpent { get; private set; }

    public TContract NewInstance()
    {
        subjects.Make();
        Close();
        return subjects.NewInstance();
    }

    public ThrownException? Capture(Action call) => subjects.Capture(call);

    /// <summary>Counts the case in hand, and begins the next. What an ended worker counted is lost.</summary>
    public void Close()
    {
        if (worker.TakeSteps(instrumented.Counters, Math.Max(0, fuel - Total)) is not Answer.Steps steps || steps.ByCounter.Count != _all.Length) return;
        IsSpent |= steps.SpentAt is not null;
        var count = new StepCount(steps.ByCounter, steps.AllocatedBytes);
        Total += count.Total;
        for (var i = 0; i < _all.Length; i++) _all[i] += steps.ByCounter[i];
        if (Worst is null || count.Total > Worst.Total) Worst = count;
    }
}
