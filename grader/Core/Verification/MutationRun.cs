using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Scoring;
using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>Grades the mutants of the model solution, and finds out of those that pass whether anything tells them from it.</summary>
internal sealed class MutationRun(Kata kata, Grading grading, ToolLayout layout, Contestants contestants, VerificationPlan plan)
{
    private const string Model = "Solution.cs";

    public async Task<MutationFindings> RunAsync(CompilerReply.Compiled model, CancellationToken cancellation)
    {
        var source = contestants.Source(Model);
        var all = grading.Compiler.Mutate(source, Limits.Default);
        var explanations = Explanation.Read(kata.ReferenceFolder!);
        var texts = all.Select(mutant => MutantText.Of(mutant, source)).ToArray();
        var sample = plan.Sample([.. all.Zip(texts)]);

        var unmutated = await contestants.RunAsync(model, plan.Seeds[0], _ => false, cancellation).ConfigureAwait(false);
        var limits = Limits.Default with { Check = MutantAllowance.Of(unmutated.Select(run => run.Elapsed ?? default), Limits.Default.Check) };
        await using var workers = new WorkerPool(WorkerProgram.Plain(layout), limits, grading.Isolation, ahead: plan.Parallel);
        workers.Fill();

        var exploration = new ModelAnswers(kata.Spec!, contestants, model);
        var trial = new MutantTrial(contestants, contestants.On(workers), exploration, plan, explanations);
        var ends = new MutantEnd[sample.Count];
        await Parallel.ForAsync(0, sample.Count, new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel, CancellationToken = cancellation }, async (i, token) =>
            ends[i] = await trial.RunAsync(sample[i].First, sample[i].Second, source, token).ConfigureAwait(false)).ConfigureAwait(false);

        var survivors = ends.OfType<MutantEnd.Survived>().Select(end => end.Survivor).ToArray();
        return new(
            all.Count,
            ends.Count(end => end is MutantEnd.Stillborn),
            ends.Count(end => end is MutantEnd.Killed),
            ends.Count(end => end is MutantEnd.Killed { By: Verdict.TimedOut }),
            survivors,
            StaleExplanations.Of(explanations, texts, [.. sample.Select(each => each.Second)], survivors),
            exploration.Count);
    }
}
