using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Growth;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Submissions;
using Katas.Core.Timing;
using Katas.Protocol.Compiler;

namespace Katas.Core;

/// <summary>The judge. Holds the compiler child and the workers started ahead, so keep one for as long as there is something to grade.</summary>
public sealed class Grading : IAsyncDisposable
{
    private readonly Pack _pack;
    private readonly ToolLayout _layout;
    private readonly CompilerHost _compiler;
    private readonly WorkerPool _workers;
    private readonly ConcurrentDictionary<TensorPlace, WorkerPool> _torch = [];
    private readonly Func<TensorPlace, WorkerPool> _torchOn;
    private readonly WorkerPool _counters;
    private readonly ReferencePrograms _references;
    private readonly Isolation _isolation;
    private readonly SpeedRace _race;
    private readonly Workload _workload;
    private readonly Peer? _peer;

    /// <summary>Starts the children without waiting for them.</summary>
    /// <param name="pack">The katas.</param>
    /// <param name="layout">Where the compiler and the worker lie.</param>
    /// <param name="limits">What submissions may use; must be those of the options that they are graded with.</param>
    /// <param name="isolation">What keeps them apart; null for the strongest that works here.</param>
    /// <param name="workersAhead">How many workers stand ready.</param>
    /// <param name="peer">What answers are held against beside the oracle, where the options ask for it; the caller's to dispose of.</param>
    /// <param name="workload">How much it is to grade.</param>
    /// <param name="compiler">The compiler, where it was begun to be started before; from here on this judge's to dispose of.</param>
    public Grading(
        Pack pack, ToolLayout layout, Limits? limits = null, Isolation? isolation = null, int workersAhead = 2, Peer? peer = null, Workload workload = Workload.Several, CompilerStart? compiler = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(layout);
        (_pack, _layout, _workload, _peer) = (pack, layout, workload, peer);
        var (sparing, patient) = (workload is Workload.Many, workload is Workload.One or Workload.Again);
        _compiler = new(layout, pack, isSealed: isolation is not Isolation.Process && Containment.Current.Seal is Facility.Works, sparing, compiler);
        // First what takes longest.
        _compiler.Warm();
        _references = new(_compiler);
        _isolation = isolation ?? Isolation.Of(IsolationDemand.Auto);
        _workers = new(WorkerProgram.Plain(layout), limits ?? Limits.Default, _isolation, workersAhead, sparing, forking: workload is Workload.Many or Workload.Again, patient: patient);
        // Its process takes ten times as long to start as any other, and hardly anybody needs it.
        _torchOn = place => new(WorkerProgram.Torch(layout, place, Environment.GetEnvironmentVariable), limits ?? Limits.Default, place.Under(_isolation), workersAhead, patient: patient);
        _race = new(_references, _workers);
        // None ahead of the first submission that gets so far, and one ahead of every other.
        _counters = new(WorkerProgram.Plain(layout), limits ?? Limits.Default, _isolation, ahead: 1, sparing, counting: true, patient: workload is Workload.One);
        _workers.Fill();
    }

    /// <summary>The compiler child, for a verification, which compiles what no submission is.</summary>
    internal CompilerHost Compiler => _compiler;

    /// <summary>The workers, likewise.</summary>
    internal WorkerPool Workers => _workers;

    /// <summary>What keeps submissions apart.</summary>
    internal Isolation Isolation => _isolation;

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
        progress?.Report(new GradingProgress.Started(submission.Path));
        try
        {
            var report = await Task.Run(() => GradeOnPoolAsync(submission, options, progress, cancellation), cancellation).ConfigureAwait(false);
            progress?.Report(new GradingProgress.Ended(submission.Path, report));
            return report;
        }
        finally
        {
            if (_workload is Workload.Again) _workers.Fill();
        }
    }

    /// <summary>Reads and compiles a submission, so that its checks can be run one by one.</summary>
    /// <exception cref="GraderUnavailableException">The grader itself cannot do its work here.</exception>
    /// <exception cref="ArgumentException">The options name a kata that the pack does not have.</exception>
    public PreparedSubmission Prepare(Submission submission, GradingOptions options)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(options);
        var isolation = options.Debug ? new Isolation.Process() : _isolation;
        var draft = new ReportDraft(submission, options with { Kata = NameOf(options.Kata) }, _pack, Stopwatch.GetTimestamp());
        return SourceFile.Read(submission.Path, options.Limits) switch
        {
            SourceFile.Readable source => Compile(draft, source) switch
            {
                CompilationOutcome.Untouched untouched => new PreparedSubmission.Settled(draft.Untouched(source, untouched)),
                CompilationOutcome.Refused refused => new PreparedSubmission.Settled(draft.Refused(source, refused.Reply)),
                CompilationOutcome.Overwhelmed overwhelmed => new PreparedSubmission.Settled(draft.Overwhelmed(source, overwhelmed)),
                CompilationOutcome.Ready { Submission: { Track: Track.Torch } compiled } => Runnable(draft, source, compiled, TorchWorkers(options.Tensors), options.Tensors.Under(isolation)),
                // Where tensors of TorchSharp lie is nothing to it.
                CompilationOutcome.Ready { Submission: var compiled } =>
                    Runnable(draft with { Options = draft.Options with { Tensors = new TensorPlace.Processor() } }, source, compiled, _workers, isolation),
                var other => throw new NotSupportedException(other.GetType().Name),
            },
            SourceFile.Refused refused => new PreparedSubmission.Settled(draft.Unreadable(refused)),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _compiler.Dispose();
        await _workers.DisposeAsync();
        await _counters.DisposeAsync();
        foreach (var pool in _torch.Values) await pool.DisposeAsync();
    }

    private async Task<SubmissionReport> GradeOnPoolAsync(
        Submission submission, GradingOptions options, IProgress<GradingProgress>? progress, CancellationToken cancellation)
    {
        using var prepared = Prepare(submission, options);
        if (prepared is PreparedSubmission.Settled settled) return settled.Report;

        var runnable = (PreparedSubmission.Runnable)prepared;
        progress?.Report(new GradingProgress.Compiled(submission.Path, runnable.Kata.Name, runnable.Checks.Count));
        foreach (var check in runnable.Checks)
        {
            cancellation.ThrowIfCancellationRequested();
            var ended = await runnable.RunAsync(check).ConfigureAwait(false);
            progress?.Report(new GradingProgress.CheckEnded(submission.Path, ended));
        }

        await runnable.MeasureSpeedAsync(_race).ConfigureAwait(false);
        await runnable.ProfileAsync().ConfigureAwait(false);
        await runnable.ShrinkAsync().ConfigureAwait(false);
        await runnable.DiagnoseAsync().ConfigureAwait(false);
        return runnable.Report;
    }

    private WorkerPool TorchWorkers(TensorPlace place) => _torch.GetOrAdd(place, _torchOn);

    private CompilationOutcome Compile(ReportDraft draft, SourceFile.Readable source)
    {
        // By its text, since to know it for sure would be to wait for the compiler first.
        if (_layout.HasTorch && source.MayBeOnTorch) TorchWorkers(draft.Options.Tensors).Fill();
        return _compiler.Compile(
            // A debugger finds the file by its full path; everyone else sees the path as given.
            new CompilerRequest.Compile(
                draft.Options.Debug ? Path.GetFullPath(draft.Submission.Path) : draft.Submission.Path, source.Text, draft.Options.Kata, draft.Options.Debug, WithAdvice: IsAdvised(draft) && IsAdviceSoughtAtOnce),
            draft.Options.Limits);
    }

    private PreparedSubmission.Runnable Runnable(ReportDraft draft, SourceFile.Readable source, CompilerReply.Compiled compiled, WorkerPool workers, Isolation isolation) =>
        new(draft, source, WithChecks(compiled.Kata), compiled, Advice(draft, source), workers, Counting(draft, source, compiled), isolation.ToReport(), PeerOf(draft.Options), shrinksLast: _workload is Workload.Many);

    // Beside the checks, which run in another process: no verdict waits for advice, the report does.
    private Task<IReadOnlyList<SourceDiagnostic>> Advice(ReportDraft draft, SourceFile.Readable source) => IsAdvised(draft)
        ? Task.Run(() => _compiler.Advise(new(draft.Submission.Path, source.Text), draft.Options.Limits))
        : Task.FromResult<IReadOnlyList<SourceDiagnostic>>([]);

    // Beside compiling it takes hardly any longer while the compiler still compiles itself. Later it would keep compiling from a core, and beside the checks there is one to spare.
    private bool IsAdviceSoughtAtOnce => _workload is Workload.One or Workload.Several;

    private static bool IsAdvised(ReportDraft draft) => draft.Options.Feedback == Feedback.Full;

    private StepCounting Counting(ReportDraft draft, SourceFile.Readable source, CompilerReply.Compiled compiled) =>
        new(WithChecks(compiled.Kata), compiled, () => _compiler.Instrument(new(draft.Submission.Path, source.Text, $"C{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}"), draft.Options.Limits), _counters,
            _workers, () => _references.Anchor(WithChecks(compiled.Kata)));

    private Peer? PeerOf(GradingOptions options) => options.Against is null ? null
        : _peer?.Description == options.Against ? _peer
        : throw new ArgumentException($"The options ask for {options.Against}, and this judge has {_peer?.Description.ToString() ?? "no peer"}.", nameof(options));

    private string? NameOf(string? kata) => kata is null ? null : _pack.Find(kata)?.Name
        ?? throw new ArgumentException($"There is no kata '{kata}' in the pack '{_pack.Folder}'.", nameof(kata));

    private Kata WithChecks(string name) => _pack.Find(name) is { Spec: not null } kata
        ? kata
        : throw new GraderUnavailableException($"The pack '{_pack.Folder}' has no checks for {name}: give one that has, with --pack.");
}
