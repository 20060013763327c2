using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;

namespace Katas.Core.Timing;

/// <summary>Times a submission beside the model solution on one size: pairs of batches, who comes first changing from pair to pair.</summary>
internal sealed class SizeTimer<TContract>(TimedSize<TContract> size, string kata, string seed, WorkerPool workers, SpeedBudget budget) where TContract : class
{
    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);

    // What is verified must not follow from anything that a submission can know.
    private readonly Random _random = new();

    public async Task<SizeOutcome> MeasureAsync(CompilerReply.Compiled submission, CompilerReply.Compiled model)
    {
        var started = Stopwatch.GetTimestamp();
        using var own = await ContestantAsync().ConfigureAwait(false);
        using var other = await ContestantAsync().ConfigureAwait(false);
        if (other.Prepare(model, budget.Cpu) is BatchOutcome.Failed broken) return new SizeOutcome.Failed($"The model solution cannot be timed. {broken.Reason}");
        if (own.Prepare(submission, budget.Cpu) is BatchOutcome.Failed failed) return new SizeOutcome.Failed(failed.Reason);

        List<BatchPair> pairs = [];
        while (true)
        {
            for (var i = 0; i < StopPolicy.PairsBetweenLooks; i++)
            {
                switch (MeasurePair(own, other, pairs.Count))
                {
                    case (BatchOutcome.Measured mine, BatchOutcome.Measured its): pairs.Add(new(mine.Sample, its.Sample)); break;
                    case (BatchOutcome.Failed wrong, _): return new SizeOutcome.Failed(wrong.Reason);
                    case (_, BatchOutcome.Failed wrong): return new SizeOutcome.Failed($"The model solution cannot be timed. {wrong.Reason}");
                }
            }

            var estimate = SpeedEstimate.Of(pairs);
            var decision = StopPolicy.Decide(estimate, Stopwatch.GetElapsedTime(started), budget.Patience);
            if (decision == StopDecision.GoOn) continue;
            if (VerificationPolicy.IsSuspicious(estimate) && await FaultOnFreshInputsAsync(submission).ConfigureAwait(false) is { } fault) return new SizeOutcome.Failed(fault);
            return new SizeOutcome.Timed(estimate, decision == StopDecision.TooNoisy, pairs);
        }
    }

    // Whoever is second finds the caches as the first one leaves them, so they take turns.
    private (BatchOutcome Own, BatchOutcome Other) MeasurePair(TimedContestant<TContract> own, TimedContestant<TContract> other, int pair)
    {
        if (pair % 2 == 0) return (own.Measure(Verified), other.Measure(Verified));
        var its = other.Measure(Verified);
        return (own.Measure(Verified), its);

        int[] Verified(int runs) => VerificationPolicy.Draw(pair, runs, _random);
    }

    // Under a stream of its own: nothing in it was there before.
    private async Task<string?> FaultOnFreshInputsAsync(CompilerReply.Compiled submission)
    {
        using var fresh = await ContestantAsync("/again").ConfigureAwait(false);
        if (fresh.Prepare(submission, budget.Cpu) is BatchOutcome.Failed unprepared) return unprepared.Reason;
        var outcome = fresh.Measure(runs => VerificationPolicy.DrawSeveral(runs, VerificationPolicy.AnswersOfSuspicious, _random));
        return outcome is BatchOutcome.Failed failed ? failed.Reason : null;
    }

    // Both of a pair draw the same cases, and what is written into them is the same from run to run.
    private async Task<TimedContestant<TContract>> ContestantAsync(string stream = "") =>
        new(await workers.StartTimedAsync().ConfigureAwait(false), new(size, _schema, new Generate(seed, kata, $"speed/{size.Id}{stream}")));
}

/// <summary>What timing one size may take.</summary>
/// <param name="Patience">How long is measured, at most.</param>
/// <param name="Cpu">Processor time that a worker may use.</param>
internal sealed record SpeedBudget(TimeSpan Patience, TimeSpan Cpu)
{
    /// <summary>As graded.</summary>
    public static SpeedBudget Default { get; } = new(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(20));
}
