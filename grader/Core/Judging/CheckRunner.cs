using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Diagnosis;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;

namespace Katas.Core.Judging;

/// <summary>
/// Runs checks of one spec on one submission, one after another. One worker serves them all until one of them ends it; the next check gets a fresh one.
/// </summary>
internal abstract class CheckRunner : IDisposable
{
    /// <summary>Makes a runner in the type of the spec's contract.</summary>
    /// <param name="spec">The checks.</param>
    /// <param name="kata">The kata's name.</param>
    /// <param name="submission">What is run.</param>
    /// <param name="workers">Where it is run.</param>
    /// <param name="options">How.</param>
    /// <param name="canary">A worthless answer that the check gets in place of the submission's; null for the submission itself.</param>
    public static CheckRunner For(
        Spec spec, string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options, Canary? canary = null) =>
        spec.Accept(new Maker(kata, submission, workers, options, canary));

    /// <summary>Runs one check.</summary>
    /// <param name="check">The check.</param>
    /// <param name="small">Whether to show the smallest case that fails, where it does.</param>
    public abstract Task<CheckRun> RunAsync(Check check, bool small = false);

    /// <summary>Looks for the smallest case of a failure once all checks were run: the worker serves questions alone from then on.</summary>
    /// <returns>The failure at its smallest, or as it was.</returns>
    public abstract Task<CheckRun> ShrinkAsync(CheckRun failed);

    /// <summary>Asks the diagnostic questions. Like a check it may use up the worker, and no more than that.</summary>
    public abstract Task<Answers> InterviewAsync(TimeSpan patience);

    /// <inheritdoc/>
    public abstract void Dispose();

    private sealed class Maker(string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options, Canary? canary)
        : ISpecVisitor<CheckRunner>
    {
        public CheckRunner Visit<TContract>(Spec<TContract> spec) where TContract : class =>
            new CheckRunner<TContract>(spec, kata, submission, workers, options, canary);
    }
}

/// <summary>The runner for one contract.</summary>
internal sealed class CheckRunner<TContract>(
    Spec<TContract> spec, string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options, Canary? canary) : CheckRunner
    where TContract : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // Each end costs a worker, or the time until its limit.
    private const int MostEndsOfAnInterview = 3;

    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
    private WorkerProcess? _worker;

    public override async Task<CheckRun> RunAsync(Check check, bool small = false)
    {
        var fresh = _worker is null;
        _worker ??= await workers.TakeAsync(options.Debug).ConfigureAwait(false);
        var run = Run((Check<TContract>)check, _worker, fresh, out var spent);
        // What is asked beside a failure, or the failure itself, may use this worker up.
        if (run.Outcome is not CheckOutcome.Passed && !options.Debug) workers.Fill();
        if (_worker.NeedsSecondOpinion)
        {
            Discard();
            _worker = await workers.StartAsync().ConfigureAwait(false);
            run = Run((Check<TContract>)check, _worker, fresh: true, out spent);
        }

        if (small && !spent && !options.Debug && CanShrink(run))
        {
            // What was asked beside the check must not touch the next one: what the submission keeps, or how much it has printed.
            (run, spent) = (Smallest(run, (Check<TContract>)check, _worker), true);
        }

        if (spent) Discard();
        return run;
    }

    public override async Task<CheckRun> ShrinkAsync(CheckRun failed)
    {
        if (options.Debug || !CanShrink(failed)) return failed;
        if (_worker is { HasEnded: true }) Discard();
        if (_worker is null)
        {
            _worker = await workers.TakeAsync().ConfigureAwait(false);
            _worker.BeginInterview();
            if (Load(_worker) is not null) return failed;
        }

        return Smallest(failed, (Check<TContract>)failed.Check, _worker);
    }

    public override async Task<Answers> InterviewAsync(TimeSpan patience)
    {
        var ends = 0;
        try
        {
            return await new Interview<TContract>(kata, _schema, LeaseAsync, patience).AskAsync(spec.Checks.Where(check => check is not IGrowthCheck)).ConfigureAwait(false);
        }
        finally
        {
            // What the submission keeps of the questions must not touch a check that is run later.
            Discard();
        }

        async Task<WorkerProcess?> LeaseAsync()
        {
            if (_worker is { HasEnded: true })
            {
                Discard();
                ends++;
            }

            if (_worker is not null || ends == MostEndsOfAnInterview) return _worker;
            _worker = await workers.TakeAsync().ConfigureAwait(false);
            _worker.BeginInterview();
            return Load(_worker) is null ? _worker : null;
        }
    }

    public override void Dispose() => Discard();

    private void Discard()
    {
        _worker?.Dispose();
        _worker = null;
    }

    private CheckRun Run(Check<TContract> check, WorkerProcess worker, bool fresh, out bool spent)
    {
        var started = Stopwatch.GetTimestamp();
        var printedBefore = worker.PrintedBytes;
        var subjects = new WorkerSubjects<TContract>(worker, _schema);
        worker.BeginCheck(bounded: !options.Debug);
        var refused = fresh ? Load(worker) : null;
        // They hold the tensors that were compared: kept only where something else is to be compared with them.
        List<Expectation>? seen = options.Against is null ? null : [];
        var outcome = refused ?? CheckBody.Run(check, subjects, new Generate(options.Seed, kata, check.Id), kata, canary, seen).Outcome;
        // What is left of a check that ended early must not be taken for the next one's.
        if (outcome is not CheckOutcome.Passed) worker.EndCase();
        spent = refused is not null || worker.HasEnded || outcome.Verdict == Scoring.Verdict.MemoryExceeded;
        var printed = worker.PrintedSince(printedBefore);
        return new(check, outcome, outcome is CheckOutcome.Passed ? null : subjects.Log, printed.Length > 0 ? printed : null, Stopwatch.GetElapsedTime(started))
        {
            Expectations = seen ?? [],
            LastCall = subjects.Log.All.Count > 0 ? subjects.Log.All[^1].Method.Info.Name : null,
        };
    }

    private static bool CanShrink(CheckRun run) => run.Check.Category != CheckCategory.Example
        && run.Outcome is CheckOutcome.Missed or CheckOutcome.Stopped { Verdict: Scoring.Verdict.Threw or Scoring.Verdict.InputMutated };

    private CheckRun Smallest(CheckRun run, Check<TContract> check, WorkerProcess worker)
    {
        var started = Stopwatch.GetTimestamp();
        worker.BeginInterview();
        var found = SmallestFailure.Find(Attempt);
        return found?.Failure ?? run;

        FailedAttempt<CheckRun>? Attempt(Smallness smallness)
        {
            if (worker.HasEnded || Stopwatch.GetElapsedTime(started) > Patience) return null;
            var (subjects, generate) = (new WorkerSubjects<TContract>(worker, _schema), new Generate(options.Seed, kata, check.Id, smallness));
            var ended = CheckBody.Run(check, subjects, generate, kata);
            if (ended.Outcome is not CheckOutcome.Passed) worker.EndCase();
            return ended.Outcome.IsLike(run.Outcome) ? new(run with { Outcome = ended.Outcome, Log = subjects.Log, Graded = run }, generate.Sizes, ended.FirstSize) : null;
        }
    }

    private CheckOutcome.Stopped? Load(WorkerProcess worker)
    {
        if (options.Debug) options.DebuggerWanted?.Invoke(worker.Id);
        return Endings.OfLoading(worker, submission, waitForDebugger: options.Debug);
    }
}
