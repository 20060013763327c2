using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Timing;

/// <summary>Times a submission beside another program on one size: rounds in fresh processes, in each of them pairs of batches, taking turns in who comes first.</summary>
internal sealed class SizeTimer<TContract>(TimedSize<TContract> size, string kata, string seed, SpeedBudget budget) where TContract : class
{
    private const int BatchesOfPair = 4;

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
        // Who starts and is prepared first meets another machine than who comes second, so they take turns from round to round.
        var submissionIsFirst = number % 2 == 0;
        using var first = await ContestantAsync(submissionIsFirst ? submission : baseline, $"/{number}").ConfigureAwait(false);
        using var second = await ContestantAsync(submissionIsFirst ? baseline : submission, $"/{number}").ConfigureAwait(false);
        var own = submissionIsFirst ? first : second;
        foreach (var contestant in new[] { first, second })
        {
            if (contestant.Prepare(budget.Cpu) is BatchOutcome.Failed failed) return Ended(contestant, failed);
        }

        List<BatchPair> pairs = [];
        while (pairs.Count < StopPolicy.PairsOfRound)
        {
            switch (Fastest(first, second, pairs.Count))
            {
                case (BatchOutcome.Measured mine, BatchOutcome.Measured its): pairs.Add(submissionIsFirst ? new(mine.Sample, its.Sample) : new(its.Sample, mine.Sample)); break;
                case (BatchOutcome.Failed wrong, _): return Ended(first, wrong);
                case (_, BatchOutcome.Failed wrong): return Ended(second, wrong);
            }
        }

        return new RoundOutcome.Measured(new(pairs));

        RoundOutcome Ended(TimedContestant<TContract> contestant, BatchOutcome.Failed failed) => contestant == own ? new RoundOutcome.Refused(failed.Reason) : new RoundOutcome.Failed(failed.Reason);
    }

    // What else goes on only ever makes a batch slower, so of each few in turn the fastest speaks; by the judge's clock, which nobody can set. Who follows upon itself finds
    // the caches as it left them, so the order changes from turn to turn: either does so once in two batches.
    private (BatchOutcome First, BatchOutcome Second) Fastest(TimedContestant<TContract> first, TimedContestant<TContract> second, int pair)
    {
        var (mine, its) = ((BatchOutcome?)null, (BatchOutcome?)null);
        for (var batch = pair * BatchesOfPair; batch < (pair + 1) * BatchesOfPair; batch++)
        {
            if (batch % 2 == 1) its = Faster(its, second.Measure(Verified));
            mine = Faster(mine, first.Measure(Verified));
            if (batch % 2 == 0) its = Faster(its, second.Measure(Verified));

            int[] Verified(int runs) => VerificationPolicy.Draw(batch, runs, _random);
        }

        return (mine!, its!);
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
        using var fresh = await ContestantAsync(submission, "/again").ConfigureAwait(false);
        if (fresh.Prepare(budget.Cpu) is BatchOutcome.Failed unprepared) return unprepared.Reason;
        var outcome = fresh.Measure(runs => VerificationPolicy.DrawSeveral(runs, VerificationPolicy.AnswersOfSuspicious, _random));
        return outcome is BatchOutcome.Failed failed ? failed.Reason : null;
    }

    // Both of a round draw the same cases, and what is written into them is the same from run to run.
    private async Task<TimedContestant<TContract>> ContestantAsync(TimedProgram program, string stream) =>
        new(await program.Workers.StartComparedAsync().ConfigureAwait(false), program.Program, new(size, _schema, new Generate(seed, kata, $"speed/{size.Id}{stream}")));
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
