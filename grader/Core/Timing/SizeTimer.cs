using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Timing;

/// <summary>Times a submission beside another program on one size: rounds in fresh processes, in each of them pairs of batches, who comes first changing from pair to pair.</summary>
internal sealed class SizeTimer<TContract>(TimedSize<TContract> size, string kata, string seed, SpeedBudget budget) where TContract : class
{
    private const int BatchesOfPair = 3;

    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);

    // What is verified must not follow from anything that a submission can know.
    private readonly Random _random = new();

    public async Task<SizeOutcome> MeasureAsync(TimedProgram submission, TimedProgram baseline)
    {
        var started = Stopwatch.GetTimestamp();
        List<TimedRound> rounds = [];
        while (true)
        {
            switch (await RoundAsync(rounds.Count, submission, baseline).ConfigureAwait(false))
            {
                case RoundOutcome.Measured measured: rounds.Add(measured.Round); break;
                case RoundOutcome.Refused refused: return new SizeOutcome.Refused(refused.Reason);
                case RoundOutcome.Failed broken: return new SizeOutcome.Failed(broken.Reason);
            }

            var estimate = SpeedEstimate.Of(rounds);
            var decision = StopPolicy.Decide(estimate, Stopwatch.GetElapsedTime(started), budget.Patience);
            if (decision == StopDecision.GoOn) continue;
            if (VerificationPolicy.IsSuspicious(estimate) && await FaultOnFreshInputsAsync(submission).ConfigureAwait(false) is { } fault) return new SizeOutcome.Refused(fault);
            return new SizeOutcome.Timed(estimate, decision == StopDecision.TooNoisy, rounds);
        }
    }

    private async Task<RoundOutcome> RoundAsync(int number, TimedProgram submission, TimedProgram baseline)
    {
        using var own = await ContestantAsync(submission.Workers, $"/{number}").ConfigureAwait(false);
        using var other = await ContestantAsync(baseline.Workers, $"/{number}").ConfigureAwait(false);
        if (other.Prepare(baseline.Program, budget.Cpu) is BatchOutcome.Failed broken) return new RoundOutcome.Failed(broken.Reason);
        if (own.Prepare(submission.Program, budget.Cpu) is BatchOutcome.Failed failed) return new RoundOutcome.Refused(failed.Reason);

        List<BatchPair> pairs = [];
        while (pairs.Count < StopPolicy.PairsOfRound)
        {
            // Whoever is second finds the caches as the first one leaves them, so they take turns.
            var (mine, its) = pairs.Count % 2 == 0 ? Fastest(own, other, pairs.Count) : Swapped(Fastest(other, own, pairs.Count));
            switch (mine, its)
            {
                case (BatchOutcome.Measured first, BatchOutcome.Measured second): pairs.Add(new(first.Sample, second.Sample)); break;
                case (BatchOutcome.Failed wrong, _): return new RoundOutcome.Refused(wrong.Reason);
                case (_, BatchOutcome.Failed wrong): return new RoundOutcome.Failed(wrong.Reason);
            }
        }

        return new RoundOutcome.Measured(new(pairs));

        static (BatchOutcome, BatchOutcome) Swapped((BatchOutcome First, BatchOutcome Second) outcomes) => (outcomes.Second, outcomes.First);
    }

    // What else goes on only ever makes a batch slower, so of each few in turn the fastest speaks; by the judge's clock, which nobody can set.
    private (BatchOutcome First, BatchOutcome Second) Fastest(TimedContestant<TContract> first, TimedContestant<TContract> second, int pair)
    {
        var (fastest, other) = ((BatchOutcome?)null, (BatchOutcome?)null);
        for (var turn = 0; turn < BatchesOfPair; turn++)
        {
            fastest = Faster(fastest, first.Measure(Verified));
            other = Faster(other, second.Measure(Verified));

            int[] Verified(int runs) => VerificationPolicy.Draw(pair * BatchesOfPair + turn, runs, _random);
        }

        return (fastest!, other!);
    }

    private static BatchOutcome Faster(BatchOutcome? before, BatchOutcome now) => (before, now) switch
    {
        (BatchOutcome.Failed, _) => before,
        (BatchOutcome.Measured { Sample.Clocked: var clocked }, BatchOutcome.Measured { Sample.Clocked: var later }) when clocked <= later => before,
        _ => now,
    };

    // Under a stream of its own: nothing in it was there before.
    private async Task<string?> FaultOnFreshInputsAsync(TimedProgram submission)
    {
        using var fresh = await ContestantAsync(submission.Workers, "/again").ConfigureAwait(false);
        if (fresh.Prepare(submission.Program, budget.Cpu) is BatchOutcome.Failed unprepared) return unprepared.Reason;
        var outcome = fresh.Measure(runs => VerificationPolicy.DrawSeveral(runs, VerificationPolicy.AnswersOfSuspicious, _random));
        return outcome is BatchOutcome.Failed failed ? failed.Reason : null;
    }

    // Both of a round draw the same cases, and what is written into them is the same from run to run.
    private async Task<TimedContestant<TContract>> ContestantAsync(WorkerPool workers, string stream) =>
        new(await workers.StartTimedAsync().ConfigureAwait(false), new(size, _schema, new Generate(seed, kata, $"speed/{size.Id}{stream}")));
}

/// <summary>What timing one size may take.</summary>
/// <param name="Patience">How long is measured, at most.</param>
/// <param name="Cpu">Processor time that a worker may use.</param>
internal sealed record SpeedBudget(TimeSpan Patience, TimeSpan Cpu)
{
    /// <summary>As graded.</summary>
    public static SpeedBudget Default { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20));

    /// <summary>Beside a second reference, whose processes take their time to start.</summary>
    public static SpeedBudget BesidePeer { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
}
