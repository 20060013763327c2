using Katas.Core.Execution;
using Katas.Protocol.Compiler;

namespace Katas.Core.Timing;

/// <summary>One of the two that are timed: a worker that has loaded it, and the inputs that it is timed on.</summary>
internal sealed class TimedContestant<TContract>(WorkerProcess worker, CompilerReply.Compiled program, StagedPool<TContract> pool) : IDisposable where TContract : class
{
    private const int BatchesBefore = 3;

    /// <summary>How many runs a batch has.</summary>
    public int Runs { get; private set; } = 1;

    /// <summary>Loads it, hands it its inputs, runs everything so that it is compiled, and finds the size of a batch.</summary>
    public BatchOutcome Prepare(TimeSpan cpu)
    {
        worker.BeginTiming(cpu);
        if (Failure(worker.Load(program)) is { } refused) return refused;
        if (Failure(worker.Stage(pool.Methods, pool.Encoded)) is { } unstaged) return unstaged;
        BatchOutcome outcome;
        // Until the memory that batches need has been had from the system.
        for (var i = 0; i < BatchesBefore; i++)
        {
            if ((outcome = Measure(pool.Count, [])) is BatchOutcome.Failed) return outcome;
        }

        while (true)
        {
            outcome = Fastest();
            if (outcome is not BatchOutcome.Measured { Sample: var sample }) return outcome;
            var step = Calibration.After(Runs, sample.Claimed);
            Runs = step.Runs;
            if (step is CalibrationStep.Found) return outcome;
        }
    }

    private BatchOutcome Fastest()
    {
        List<BatchOutcome> outcomes = [Measure(Runs, []), Measure(Runs, [])];
        return outcomes.Find(outcome => outcome is BatchOutcome.Failed) ?? outcomes.MinBy(outcome => ((BatchOutcome.Measured)outcome).Sample.Claimed)!;
    }

    /// <summary>Measures one batch.</summary>
    /// <param name="verified">Draws, once the batch was run, the runs whose answers are to be verified.</param>
    public BatchOutcome Measure(Func<int, int[]> verified) => Measure(Runs, verified);

    public void Dispose() => worker.Dispose();

    private BatchOutcome Measure(int runs, int[] verified) => Measure(runs, _ => verified);

    private BatchOutcome Measure(int runs, Func<int, int[]> verified)
    {
        var writes = pool.BeginBatch(runs);
        var answer = worker.Time(pool.FirstCase, runs, writes);
        if (answer is not Answer.Ran ran) return Failure(answer)!;

        // Also where none is verified: the worker lets go of them all and cleans up before the next batch.
        var chosen = verified(runs);
        answer = worker.Sample(chosen);
        if (answer is not Answer.Sampled sampled) return Failure(answer)!;
        if (sampled.Answers.Count != chosen.Length) return new BatchOutcome.Failed("It sent other answers than it was asked for.");
        var fault = chosen.Zip(sampled.Answers, pool.Fault).FirstOrDefault(fault => fault is not null);
        return fault is null
            ? new BatchOutcome.Measured(new(runs, ran.Clocked, ran.Claimed, ran.AllocatedBytes) { Transfers = sampled.Transfers })
            : new BatchOutcome.Failed($"An answer given while it was timed is wrong. {fault}");
    }

    private static BatchOutcome.Failed? Failure(Answer answer) => answer switch
    {
        Answer.Done => null,
        Answer.Threw threw => new($"{threw.TypeNames[0]} while it was timed: {threw.Message}"),
        Answer.Ended ended => new($"{ended.Ending.Message} It was being timed."),
        _ => new("The worker did not answer what it was asked."),
    };
}

/// <summary>What came of a batch.</summary>
internal abstract record BatchOutcome
{
    /// <summary>It was run, and what of its answers was looked at is right.</summary>
    public sealed record Measured(BatchSample Sample) : BatchOutcome;

    /// <summary>It was not, or is not.</summary>
    public sealed record Failed(string Reason) : BatchOutcome;
}
