using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;

namespace Katas.Core.Timing;

/// <summary>Submissions beside the model solutions, or beside a second reference, one at a time: they share a core.</summary>
internal sealed class SpeedRace(ReferencePrograms references, WorkerPool workers)
{
    private readonly SemaphoreSlim _core = new(1);

    /// <summary>Times a submission that has passed.</summary>
    /// <param name="kata">The kata that it is.</param>
    /// <param name="submission">What it was compiled to.</param>
    /// <param name="peer">What stands in the model solution's place, where it has something for the kata; null where nobody asked.</param>
    /// <param name="seed">What inputs follow from.</param>
    public async Task<SpeedReport> RunAsync(Kata kata, TimedProgram submission, Peer? peer, string seed)
    {
        if (RunOf(kata, submission, peer, seed) is not { } run) return new SpeedReport.NotMeasured("The pack has no model solution to compare with.");

        await _core.WaitAsync().ConfigureAwait(false);
        try
        {
            return await kata.Spec!.Accept(run).ConfigureAwait(false);
        }
        finally
        {
            _core.Release();
        }
    }

    private SpeedRun? RunOf(Kata kata, TimedProgram submission, Peer? peer, string seed)
    {
        if (peer?.Program(kata) is { } reference) return new(kata.Name, seed, SpeedBudget.BesidePeer, submission, new(reference, peer.Workers), new SpeedBaseline.Peer(peer.Description));
        if (references.Model(kata) is not { } model) return null;
        return new(kata.Name, seed, SpeedBudget.Default, submission, new(model, workers), peer is null ? new SpeedBaseline.Model() : new SpeedBaseline.ModelInstead(peer.Description));
    }
}
