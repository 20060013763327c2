using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Growth;

/// <summary>A worker in which an instrumented submission runs; it is loaded when it is first asked for.</summary>
internal sealed class MeteredWorker<TContract>(string kata, Instrumented instrumented, WorkerProcess worker) where TContract : class
{
    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
    private bool _loaded;

    /// <summary>Runs a body and counts its steps, under the limits of a check and with so much fuel.</summary>
    /// <param name="check">Whose body it is.</param>
    /// <param name="body">What is run.</param>
    /// <param name="seed">The seed of its inputs.</param>
    /// <param name="stream">The name of their random stream.</param>
    /// <param name="fuel">How many steps it may take.</param>
    public MeteredRun Run(Check check, Func<Trial<TContract>, IEnumerable<Expectation>> body, string seed, string stream, long fuel)
    {
        worker.BeginCheck(bounded: true);
        if (Loaded() is { } refused) return new(refused, Worst: null, All: [], Total: 0, IsSpent: false, Log: null);

        var subjects = new WorkerSubjects<TContract>(worker, _schema);
        var metered = new MeteredSubjects<TContract>(subjects, worker, instrumented, fuel);
        worker.TakeSteps(instrumented.Counters, fuel);
        var outcome = CheckBody.Outcome(body, check, metered, new Generate(seed, kata, stream), kata);
        metered.Close();
        return new(outcome, metered.Worst, metered.All, metered.Total, metered.IsSpent, subjects.Log);
    }

    private CheckOutcome? Loaded()
    {
        if (_loaded) return null;
        _loaded = true;
        return Endings.OfLoading(worker, instrumented.Submission);
    }
}

/// <summary>What came of a body that was run with counters.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Worst">The case with the most steps; null where none could be counted.</param>
/// <param name="All">The steps of all cases together, by counter.</param>
/// <param name="Total">The same in one number.</param>
/// <param name="IsSpent">Whether it ended for want of fuel.</param>
/// <param name="Log">The calls of the case in hand at its end.</param>
internal sealed record MeteredRun(CheckOutcome Outcome, StepCount? Worst, IReadOnlyList<long> All, long Total, bool IsSpent, CaseLog? Log);
