using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Reporting;

namespace Katas.Core.Timing;

/// <summary>Times a submission beside another program on every size of the spec.</summary>
internal sealed class SpeedRun(string kata, string seed, SpeedBudget budget, TimedProgram submission, TimedProgram other, SpeedBaseline baseline)
    : ISpecVisitor<Task<SpeedReport>>
{
    public async Task<SpeedReport> Visit<TContract>(Spec<TContract> spec) where TContract : class
    {
        if (spec.Sizes.Count == 0) return new SpeedReport.NotMeasured($"The checks of {kata} name no size to time it on.");

        List<TimedSizeReport> sizes = [];
        var (tooNoisy, oneCore) = (false, Containment.Current.TimingPlace is TimingPlace.Core);
        foreach (var size in spec.Sizes)
        {
            switch (await new SizeTimer<TContract>(size, kata, seed, budget).MeasureAsync(submission, other).ConfigureAwait(false))
            {
                case SizeOutcome.Refused refused:
                    return new SpeedReport.Refused(refused.Reason);
                case SizeOutcome.Failed failed:
                    return new SpeedReport.NotMeasured($"{Named} cannot be timed. {failed.Reason}");
                case SizeOutcome.Timed timed:
                    sizes.Add(Report(size, timed));
                    tooNoisy |= timed.TooNoisy;
                    break;
            }
        }

        var worst = sizes.MaxBy(size => size.Ratio)!;
        return tooNoisy
            ? new SpeedReport.TooNoisy(sizes, oneCore) { Baseline = baseline }
            : new SpeedReport.Measured(sizes, oneCore, SpeedBands.Of(new(worst.Low, worst.High))) { Baseline = baseline };
    }

    private string Named => baseline is SpeedBaseline.Peer(var peer) ? $"The reference {peer}" : "The model solution";

    private TimedSizeReport Report(TimedSize size, SizeOutcome.Timed timed) => new(
        size.Id, size.Name, timed.Estimate.Ratio, timed.Estimate.Interval.Low, timed.Estimate.Interval.High, timed.Estimate.Pairs,
        PerRun(Pairs(timed).Select(pair => pair.Submission)), PerRun(Pairs(timed).Select(pair => pair.Model)))
    {
        Reference = baseline is SpeedBaseline.Peer ? Times([.. Pairs(timed).Select(pair => pair.Model)]) : null,
    };

    // Its worker's word, which is our own.
    private static ReferenceTimes Times(BatchSample[] batches) => new(
        Statistics.Median([.. batches.Select(batch => batch.Claimed.TotalNanoseconds / batch.Runs)]),
        Statistics.Median([.. batches.Select(batch => batch.Transfers.TotalNanoseconds)]));

    private static IEnumerable<BatchPair> Pairs(SizeOutcome.Timed timed) => timed.Rounds.SelectMany(round => round.Pairs);

    private static long PerRun(IEnumerable<BatchSample> batches) => (long)Statistics.Median([.. batches.Select(batch => (double)batch.AllocatedBytes / batch.Runs)]);
}
