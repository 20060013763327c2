using Katas.Cli.Batches;
using Katas.Core;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Runs;

/// <summary>Grades files one by one or side by side with the compiler and the workers kept warm between them.</summary>
/// <param name="pack">The katas.</param>
/// <param name="isolation">What keeps submissions apart.</param>
/// <param name="context">What the command sees of the world.</param>
/// <param name="memory">What is remembered of earlier runs.</param>
/// <param name="results">What was graded before, which is not graded again; null to grade all.</param>
/// <param name="workersAhead">How many workers stand ready; one for a single file, whose compiler needs the other core.</param>
/// <param name="workload">How much there is to grade.</param>
/// <param name="peer">What answers are held against beside the oracle, where the options ask for it.</param>
/// <param name="compiler">The compiler, where it was begun to be started before; from here on this judge's to dispose of.</param>
internal sealed class Judge(Pack pack, Isolation isolation, CommandContext context, Memory memory, ResultStore? results = null, int workersAhead = 2, Peer? peer = null, Workload workload = Workload.Several, CompilerStart? compiler = null) : IAsyncDisposable
{
    private readonly Grading _grading = new(pack, context.Layout, isolation: isolation, workersAhead: workersAhead, peer: peer, workload: workload, compiler: compiler);

    public async Task<IReadOnlyList<Outcome>> GradeAllAsync(
        IReadOnlyList<FoundSubmission> submissions, GradingOptions options, int parallel, IProgress<GradingProgress>? progress, CancellationToken cancellation)
    {
        var outcomes = new Outcome[submissions.Count];
        await Parallel.ForAsync(0, submissions.Count, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation }, async (i, token) =>
            outcomes[i] = await GradeAsync(submissions[i], options, progress, token));
        return outcomes;
    }

    /// <summary>Grades one file, under the seed that it last failed under first.</summary>
    public async Task<Outcome> GradeAsync(FoundSubmission found, GradingOptions options, IProgress<GradingProgress>? progress, CancellationToken cancellation)
    {
        var failedSeed = memory.SeedToReplay(found);
        if (failedSeed is not null)
        {
            var replayed = await GradeUnderAsync(found, options with { Seed = failedSeed }, progress is null ? null : new AllButTheEnd(progress), cancellation);
            if (replayed.Verdict != Verdict.Passed)
            {
                progress?.Report(new GradingProgress.Ended(found.Submission.Path, replayed));
                return new(found, replayed, failedSeed, failedSeed);
            }
        }

        return new(found, await GradeUnderAsync(found, options, progress, cancellation), options.Seed, failedSeed);
    }

    public ValueTask DisposeAsync() => _grading.DisposeAsync();

    // The judge's own failure ends this submission, not the batch: the reports still come, and the exit code says it.
    private async Task<SubmissionReport> GradeUnderAsync(FoundSubmission found, GradingOptions options, IProgress<GradingProgress>? progress, CancellationToken cancellation)
    {
        if (results?.Find(found.Submission.Path, found.Submission.Submitter, found.Submission.Sha256(options.Limits), options.Seed) is { } known)
        {
            progress?.Report(new GradingProgress.Ended(found.Submission.Path, known));
            return known;
        }

        try
        {
            var graded = await _grading.GradeAsync(found.Submission, options, progress, cancellation);
            results?.Keep(graded, options.Seed);
            return graded;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var report = GradeReports.Faulted(found, exception, context.Trace);
            progress?.Report(new GradingProgress.Ended(found.Submission.Path, report));
            return report;
        }
    }

    // A replay that passes is not the end of its submission.
    private sealed class AllButTheEnd(IProgress<GradingProgress> progress) : IProgress<GradingProgress>
    {
        public void Report(GradingProgress value)
        {
            if (value is not GradingProgress.Ended) progress.Report(value);
        }
    }
}
