using Katas.Core.Compilation;
using Katas.Core.Judging;
using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>The way of one mutant: compiled, graded until a check fails it, and if none does compared with the model beyond the checks.</summary>
/// <param name="patient">Under the limits of a submission.</param>
/// <param name="hasty">Under limits that end what does not end by itself soon.</param>
/// <param name="exploration">The model's answers.</param>
/// <param name="plan">The seeds.</param>
/// <param name="explanations">What the authors say of survivors.</param>
internal sealed class MutantTrial(
    Contestants patient, Contestants hasty, ModelAnswers exploration, VerificationPlan plan, IReadOnlyList<Explanation> explanations)
{
    public async Task<MutantEnd> RunAsync(SourceMutant mutant, MutantText text, string source, CancellationToken cancellation)
    {
        if (patient.Compile("Mutant.cs", mutant.In(source)) is not CompilationOutcome.Ready { Submission: var compiled }) return new MutantEnd.Stillborn();

        if (await FirstFailureAsync(compiled, plan.Seeds[0], cancellation).ConfigureAwait(false) is { } early) return early;
        var difference = await exploration.DifferenceAsync(compiled).ConfigureAwait(false);
        if (difference is null) return Survived(new SurvivorFate.Equivalent());

        foreach (var seed in plan.Seeds.Skip(1))
        {
            if (await FirstFailureAsync(compiled, seed, cancellation).ConfigureAwait(false) is { } late) return late;
        }

        return Survived(explanations.FirstOrDefault(entry => entry.IsOf(text)) is { } entry
            ? new SurvivorFate.Explained(entry.Why)
            : new SurvivorFate.Unexplained(difference));

        MutantEnd.Survived Survived(SurvivorFate fate) => new(new(mutant.Mutator, text, fate));
    }

    // A check that fails by itself is the spec's fault, and must not count for it.
    private async Task<MutantEnd.Killed?> FirstFailureAsync(CompilerReply.Compiled compiled, string seed, CancellationToken cancellation)
    {
        var runs = await hasty.RunAsync(compiled, seed, run => run.Outcome is not CheckOutcome.Passed, cancellation).ConfigureAwait(false);
        return runs[^1].Outcome switch
        {
            CheckOutcome.Passed => null,
            CheckOutcome.Faulted faulted => throw new GraderUnavailableException(faulted.Message),
            var outcome => new(outcome.Verdict),
        };
    }
}
