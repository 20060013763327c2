using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Core.Growth;

/// <summary>Has a submission instrumented when its steps are first asked for, and counts them in workers of their own.</summary>
/// <param name="kata">The kata.</param>
/// <param name="compiled">The submission as it is graded.</param>
/// <param name="instrument">Asks the compiler child; null where it cannot.</param>
/// <param name="workers">Where instrumented submissions run.</param>
internal sealed class StepCounting(Kata kata, CompilerReply.Compiled compiled, Func<CompilerReply.Instrumented?> instrument, WorkerPool workers)
{
    private readonly Lazy<Task<Instrumented?>> _instrumented =
        new(() => Task.Run(() => instrument() is { } reply ? Instrumented.Of(compiled, reply) : null));

    /// <summary>Runs a check of growth.</summary>
    public async Task<CheckRun> RunAsync(Check check)
    {
        if (await _instrumented.Value.ConfigureAwait(false) is not { } instrumented)
            return new(check, new CheckOutcome.Inconclusive("Its steps cannot be counted: the grader could not put counters into it. That is not your fault."), null, null, null);
        using var worker = await workers.TakeAsync().ConfigureAwait(false);
        return GrowthRunner.For(kata.Spec!, kata.Name, instrumented, worker).Run(check);
    }
}
