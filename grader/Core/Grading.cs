using System.Diagnostics;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Protocol.Compiler;

namespace Katas.Core;

/// <summary>The judge. Holds the compiler child and the workers started ahead, so keep one for as long as there is something to grade.</summary>
public sealed class Grading : IAsyncDisposable
{
    private readonly Pack _pack;
    private readonly CompilerHost _compiler;
    private readonly WorkerPool _workers;

    /// <summary>Starts the children without waiting for them.</summary>
    /// <param name="pack">The katas.</param>
    /// <param name="layout">Where the compiler and the worker lie.</param>
    /// <param name="limits">What submissions may use; must be those of the options that they are graded with.</param>
    /// <param name="workersAhead">How many workers stand ready.</param>
    public Grading(Pack pack, ToolLayout layout, Limits? limits = null, int workersAhead = 2)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(layout);
        _pack = pack;
        _compiler = new(layout, pack);
        _workers = new(layout, limits ?? Limits.Default, workersAhead);
        _compiler.Warm();
        _workers.Fill();
    }

    /// <summary>Grades one submission. Never throws for what a submission does.</summary>
    /// <param name="submission">The file.</param>
    /// <param name="options">How to grade it.</param>
    /// <param name="progress">Told what happens as it happens; called from any thread.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <exception cref="GraderUnavailableException">The grader itself cannot do its work here.</exception>
    public async Task<SubmissionReport> GradeAsync(
        Submission submission, GradingOptions options, IProgress<GradingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(options);
        var isolation = Isolation(options);
        var draft = new ReportDraft(submission, options, _pack, Stopwatch.GetTimestamp());
        progress?.Report(new GradingProgress.Started(submission.Path));

        var report = await Task.Run(() => SourceFile.Read(submission.Path, options.Limits), cancellation) switch
        {
            SourceFile.Refused refused => draft.Unreadable(refused),
            SourceFile.Readable source => await Task.Run(() => Compile(submission, options, source), cancellation) switch
            {
                CompilationOutcome.Untouched untouched => draft.Untouched(source, untouched),
                CompilationOutcome.Refused refused => draft.Refused(source, refused.Reply),
                CompilationOutcome.Overwhelmed overwhelmed => draft.Overwhelmed(source, overwhelmed),
                CompilationOutcome.Ready ready => await JudgeAsync(ready.Submission, draft, source, isolation, progress, cancellation),
                var other => throw new NotSupportedException(other.GetType().Name),
            },
            var other => throw new NotSupportedException(other.GetType().Name),
        };

        progress?.Report(new GradingProgress.Ended(submission.Path, report));
        return report;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _compiler.Dispose();
        await _workers.DisposeAsync();
    }

    private CompilationOutcome Compile(Submission submission, GradingOptions options, SourceFile.Readable source) =>
        _compiler.Compile(new CompilerRequest.Compile(submission.Path, source.Text, options.Kata), options.Limits);

    private async Task<SubmissionReport> JudgeAsync(
        CompilerReply.Compiled compiled, ReportDraft draft, SourceFile.Readable source, IsolationReport isolation,
        IProgress<GradingProgress>? progress, CancellationToken cancellation)
    {
        var kata = _pack.Find(compiled.Kata)!;
        if (kata.Spec is null) throw new GraderUnavailableException($"The pack '{_pack.Folder}' has no checks: give one that has, with --pack.");

        progress?.Report(new GradingProgress.Compiled(draft.Submission.Path, kata.Name, kata.Spec.Checks.Count));
        var runner = new SpecRunner(kata.Name, compiled, _workers, draft.Options);
        var runs = await Task.Run(() => runner.RunAsync(kata.Spec, run => progress?.Report(
            new GradingProgress.CheckEnded(draft.Submission.Path, CheckReports.Of(run, draft.Rerun))), cancellation), cancellation);
        return draft.Judged(source, kata, compiled, isolation, runs);
    }

    private static IsolationReport Isolation(GradingOptions options) => options.Isolation is IsolationDemand.Auto or IsolationDemand.Process
        ? new("process", Containment.Current.Mechanisms)
        : throw new GraderUnavailableException(
            $"The isolation '{options.Isolation.ToString().ToLowerInvariant()}' cannot be had: this version isolates by process only. Ask for 'process' or 'auto'.");
}
