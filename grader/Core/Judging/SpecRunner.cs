using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;

namespace Katas.Core.Judging;

/// <summary>
/// Runs the checks of a spec one after another on a submission. One worker serves them all until one of them ends it; the next check gets a fresh one.
/// </summary>
internal sealed class SpecRunner(string kata, CompilerReply.Compiled submission, WorkerPool workers, GradingOptions options)
{
    // A submission that hangs in every check would keep everybody waiting to learn no more.
    private const int MostTimeouts = 3;

    /// <summary>Runs the checks, or those asked for, and tells each as it ends.</summary>
    public Task<IReadOnlyList<CheckRun>> RunAsync(Spec spec, Action<CheckRun> ended, CancellationToken cancellation) =>
        spec.Accept(new Visitor(this, ended, cancellation));

    private async Task<IReadOnlyList<CheckRun>> RunAsync<TContract>(
        Spec<TContract> spec, Action<CheckRun> ended, CancellationToken cancellation) where TContract : class
    {
        var schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
        var runs = new List<CheckRun>();
        WorkerProcess? worker = null;
        try
        {
            foreach (var check in spec.Checks.Where(check => options.Checks.Count == 0 || options.Checks.Contains(check.Id)))
            {
                cancellation.ThrowIfCancellationRequested();
                var run = WhyNot(runs) is { } reason ? CheckRun.NotRun(check, reason) : await RunAsync(check);
                runs.Add(run);
                ended(run);
            }

            return runs;
        }
        finally
        {
            worker?.Dispose();
        }

        async Task<CheckRun> RunAsync(Check<TContract> check)
        {
            if (worker is { HasEnded: true })
            {
                worker.Dispose();
                worker = null;
            }

            var fresh = worker is null;
            worker ??= await workers.TakeAsync();
            return Run(check, worker, schema, fresh);
        }
    }

    private string? WhyNot(List<CheckRun> runs) =>
        runs.Sum(run => run.Elapsed?.TotalMilliseconds ?? 0) > options.Limits.Submission.TotalMilliseconds && !options.Debug
            ? $"Not run: the checks before it took all of the {options.Limits.Submission.TotalSeconds:0} s that a submission has."
        : runs.Count(run => run.Outcome is CheckOutcome.Stopped { Verdict: Scoring.Verdict.TimedOut }) >= MostTimeouts
            ? $"Not run: {MostTimeouts} checks before it did not end."
        : null;

    private CheckRun Run<TContract>(Check<TContract> check, WorkerProcess worker, ContractSchema schema, bool fresh) where TContract : class
    {
        var started = Stopwatch.GetTimestamp();
        var printedBefore = worker.PrintedBytes;
        var subjects = new WorkerSubjects<TContract>(worker, schema);
        worker.BeginCheck(bounded: !options.Debug);
        var outcome = fresh && Load(worker) is { } refused ? refused : Outcome(check, subjects);
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

    private CheckOutcome Outcome<TContract>(Check<TContract> check, WorkerSubjects<TContract> subjects) where TContract : class
    {
        try
        {
            double? worst = null;
            foreach (var expectation in check.Body(new(subjects, new Generate(options.Seed, kata, check.Id))))
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

    private sealed class Visitor(SpecRunner runner, Action<CheckRun> ended, CancellationToken cancellation) : ISpecVisitor<Task<IReadOnlyList<CheckRun>>>
    {
        public Task<IReadOnlyList<CheckRun>> Visit<TContract>(Spec<TContract> spec) where TContract : class =>
            runner.RunAsync(spec, ended, cancellation);
    }
}
