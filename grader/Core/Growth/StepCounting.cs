using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Growth.Clock;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Protocol.Compiler;

namespace Katas.Core.Growth;

/// <summary>Has a submission instrumented when its steps are first asked for, and counts them in workers of their own.</summary>
/// <param name="kata">The kata.</param>
/// <param name="compiled">The submission as it is graded.</param>
/// <param name="instrument">Asks the compiler child; null where it cannot.</param>
/// <param name="workers">Where instrumented submissions run.</param>
/// <param name="clock">Where it is timed as it is.</param>
/// <param name="anchor">The kata's anchor; null where it has none.</param>
internal sealed class StepCounting(
    Kata kata, CompilerReply.Compiled compiled, Func<CompilerReply.Instrumented?> instrument, WorkerPool workers, WorkerPool clock, Func<CompilerReply.Compiled?> anchor)
{
    private readonly Lazy<Task<Instrumented?>> _instrumented =
        new(() => Task.Run(() => instrument() is { } reply ? Instrumented.Of(compiled, reply) : null));

    private const string NoCounters = "Its steps cannot be counted: the grader could not put counters into it. That is not your fault.";

    /// <summary>Runs a check of growth.</summary>
    public async Task<CheckRun> RunAsync(Check check)
    {
        if (await CountedAsync(runner => runner.Run(check)).ConfigureAwait(false) is not { } counted)
            return new(check, new CheckOutcome.Inconclusive(NoCounters), null, null, null);
        return counted.Outcome is CheckOutcome.Passed ? await BorneOutAsync(counted).ConfigureAwait(false) : counted;
    }

    /// <summary>Where its steps are made on the inputs of the kata's check of growth, whether or not its answers are right.</summary>
    public async Task<ProfileReport> ProfileAsync() => kata.Spec!.Checks.FirstOrDefault(check => check is IGrowthCheck) is { } growth
        ? await CountedAsync(runner => runner.Profile(growth)).ConfigureAwait(false) ?? new ProfileReport.NotCounted(NoCounters)
        : new ProfileReport.NotCounted($"{kata.Name} has no check of growth, whose inputs are what is counted on.");

    /// <summary>The line that took the most steps of a check that did not end; null where that cannot be told. Takes no longer than the check itself may.</summary>
    /// <param name="check">The check.</param>
    /// <param name="seed">The seed that it was run under.</param>
    public Task<SpentReport?> WhereSpentAsync(Check check, string seed) => CountedAsync(runner => runner.Replay(check, seed));

    // In a worker of its own; null where there are no counters in it.
    private async Task<T?> CountedAsync<T>(Func<GrowthRunner, T?> count) where T : class
    {
        if (await _instrumented.Value.ConfigureAwait(false) is not { } instrumented) return null;
        using var worker = await workers.TakeAsync().ConfigureAwait(false);
        return count(GrowthRunner.For(kata.Spec!, kata.Name, instrumented, worker));
    }

    // The steps are the worker's claim, and a claim alone earns nothing.
    private async Task<CheckRun> BorneOutAsync(CheckRun counted)
    {
        var started = Stopwatch.GetTimestamp();
        var said = anchor() is { } known ? await GrowthClock.For(kata.Spec!, kata.Name, clock).AskAsync(counted.Check, compiled, known).ConfigureAwait(false) : new ClockOutcome.NotAsked();
        var timed = counted with { Elapsed = counted.Elapsed + Stopwatch.GetElapsedTime(started) };
        return said switch
        {
            ClockOutcome.Agrees => timed with { Growth = counted.Growth! with { ClockAgrees = true } },
            ClockOutcome.Disagrees disagrees => timed with
            {
                Outcome = new CheckOutcome.Inconclusive($"Its steps grow as {counted.Growth!.Measured}, but the clock does not bear that out, twice. {disagrees.Reason}"),
                Growth = counted.Growth with { ClockAgrees = false },
            },
            _ => timed,
        };
    }
}
