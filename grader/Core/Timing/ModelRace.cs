using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Protocol.Compiler;

namespace Katas.Core.Timing;

/// <summary>Submissions beside the model solutions, one at a time: they share a core.</summary>
internal sealed class ModelRace(ReferencePrograms references, WorkerPool workers)
{
    private readonly SemaphoreSlim _core = new(1);

    /// <summary>Times a submission that has passed.</summary>
    public async Task<SpeedReport> RunAsync(Kata kata, CompilerReply.Compiled submission, string seed)
    {
        if (references.Model(kata) is not { } model) return new SpeedReport.NotMeasured("The pack has no model solution to compare with.");

        await _core.WaitAsync().ConfigureAwait(false);
        try
        {
            return await kata.Spec!.Accept(new SpeedRun(kata.Name, seed, workers, SpeedBudget.Default, submission, model)).ConfigureAwait(false);
        }
        finally
        {
            _core.Release();
        }
    }
}
