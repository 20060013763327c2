using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Reporting;
using Katas.Protocol.Compiler;

namespace Katas.Core.Timing;

/// <summary>Times a submission beside the model solution on every size of the spec.</summary>
internal sealed class SpeedRun(string kata, string seed, WorkerPool workers, SpeedBudget budget, CompilerReply.Compiled submission, CompilerReply.Compiled model)
    : ISpecVisitor<Task<SpeedReport>>
{
    public async Task<SpeedReport> Visit<TContract>(Spec<TContract> spec) where TContract : class
    {
        if (spec.Sizes.Count == 0) return new SpeedReport.NotMeasured($"The checks of {kata} name no size to time it on.");

        List<TimedSizeReport> sizes = [];
        var (tooNoisy, oneCore) = (false, Containment.Current.TimingPlace is TimingPlace.Core);
        foreach (var size in spec.Sizes)
        {
            switch (await new SizeTimer<TContract>(size, kata, seed, workers, budget).MeasureAsync(submission, model).ConfigureAwait(false))
            {
                case SizeOutcome.Refused refused:
                    return new SpeedReport.Refused(refused.Reason);
                case SizeOutcome.Failed failed:
                    return new SpeedReport.NotMeasured(failed.Reason);
                case SizeOutcome.Timed timed:
                    sizes.Add(Report(size, timed));
                    tooNoisy |= timed.TooNoisy;
                    break;
            }
        }

        var worst = sizes.MaxBy(size => size.Ratio)!;
        return tooNoisy ? new SpeedReport.TooNoisy(sizes, oneCore) : new SpeedReport.Measured(sizes, oneCore, SpeedBands.Of(new(worst.Low, worst.High)));
    }

    private static TimedSizeReport Report(TimedSize size, SizeOutcome.Timed timed) => new(
        size.Id, size.Name, timed.Estimate.Ratio, timed.Estimate.Interval.Low, timed.Estimate.Interval.High, timed.Estimate.Pairs,
        PerRun(Pairs(timed).Select(pair => pair.Submission)), PerRun(Pairs(timed).Select(pair => pair.Model)));

    private static IEnumerable<BatchPair> Pairs(SizeOutcome.Timed timed) => timed.Rounds.SelectMany(round => round.Pairs);

    private static long PerRun(IEnumerable<BatchSample> batches) => (long)Statistics.Median([.. batches.Select(batch => (double)batch.AllocatedBytes / batch.Runs)]);
}
