using System.Diagnostics;
using Katas.Authoring;
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
    public abstract Task<CheckRun> RunAsync(Check check);

    /// <inheritdoc/>
    public abstract void Dispose();

    private sealed class Maker(string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options, Canary? canary)
        : ISpecVisitor<CheckRunner>
    {
        public CheckRunner Visit<TContract>(Spec<TContract> spec) where TContract : class =>
            new CheckRunner<TContract>(kata, submission, workers, options, canary);
    }
}

/// <summary>The runner for one contract.</summary>
internal sealed class CheckRunner<TContract>(
    string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options, Canary? canary) : CheckRunner
    where TContract : class
{
    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
    private WorkerProcess? _worker;

    public override async Task<CheckRun> RunAsync(Check check)
    {
        var fresh = _worker is null;
        _worker ??= await workers.TakeAsync(options.Debug).ConfigureAwait(false);
        var run = Run((Check<TContract>)check, _worker, fresh, out var spent);
        if (spent) Discard();
        return run;
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
        var outcome = refused ?? Outcome(check, subjects);
        // What is left of a check that ended early must not be taken for the next one's.
        if (outcome is not CheckOutcome.Passed) worker.EndCase();
        spent = refused is not null || worker.HasEnded || outcome.Verdict == Scoring.Verdict.MemoryExceeded;
        var printed = worker.PrintedSince(printedBefore);
        return new(
            check, outcome, subjects.Log.Calls, subjects.Log.Inputs, printed.Length > 0 ? printed : null, Stopwatch.GetElapsedTime(started));
    }

    private CheckOutcome.Stopped? Load(WorkerProcess worker)
    {
        if (options.Debug) options.DebuggerWanted?.Invoke(worker.Id);
        return worker.Load(submission, waitForDebugger: options.Debug) switch
        {
            Answer.Done => null,
            Answer.Threw threw => new(Scoring.Verdict.Threw, $"{threw.TypeNames[0]} while it was loaded: {threw.Message}", threw.Line),
            Answer.Ended ended => Endings.ToOutcome(ended.Ending),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private CheckOutcome Outcome(Check<TContract> check, WorkerSubjects<TContract> subjects)
    {
        try
        {
            double? worst = null;
            ISubjects<TContract> seen = canary is null ? subjects : new CanarySubjects<TContract>(subjects, canary);
            foreach (var expectation in check.Body(new(seen, new Generate(options.Seed, kata, check.Id))))
            {
                if (expectation is MissedExpectation missed) return new CheckOutcome.Missed(missed);
                worst = expectation.ErrorInTolerances > (worst ?? -1) ? expectation.ErrorInTolerances : worst;
            }

            subjects.EndCase();
            return new CheckOutcome.Passed(worst);
        }
        catch (SubmissionStopped stopped)
        {
            return stopped.Outcome;
        }
        catch (Exception exception) when (exception is not GraderUnavailableException)
        {
            return new CheckOutcome.Faulted($"The check '{check.Id}' of {kata} failed by itself: {exception}");
        }
    }
}
