using Katas.Authoring;
using Katas.Core.Compilation;
using Katas.Core.Judging;
using Katas.Core.Reporting;
using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>Grades the answers whose fate the authors know.</summary>
internal sealed class CorpusRun(Contestants contestants, VerificationPlan plan)
{
    /// <summary>All checks of a right answer under every seed.</summary>
    public async Task<RightFinding> RightAsync(string file, CancellationToken cancellation)
    {
        var outcome = contestants.Compile(file, contestants.Source(file));
        if (outcome is not CompilationOutcome.Ready { Submission: var compiled }) return new(file, [Refusals.Describe(outcome)], null, null);

        List<string> failures = [];
        (double Error, string Where)? worst = null;
        foreach (var seed in plan.Seeds)
        {
            foreach (var run in await contestants.RunAsync(compiled, seed, _ => false, cancellation).ConfigureAwait(false))
            {
                if (CheckVerdicts.Failure(run.Outcome) is { } failure) failures.Add($"{run.Check.Id} under seed {seed}: {failure}");
                if (run.Outcome is CheckOutcome.Passed { ErrorInTolerances: { } error } && !(error <= worst?.Error)) worst = (error, $"{run.Check.Id}, seed {seed}");
            }
        }

        return new(file, failures, worst?.Error, worst?.Where);
    }

    /// <summary>The checks of a wrong answer under every seed, each time until one of them leaves no doubt.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="named">The mistake that the diagnosis names for it; null where it names none.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    public async Task<WrongFinding> WrongAsync(string file, MistakeReport? named, CancellationToken cancellation)
    {
        var outcome = contestants.Compile(file, contestants.Source(file));
        if (outcome is not CompilationOutcome.Ready { Submission: var compiled }) return new(file, [], double.PositiveInfinity, [Refusals.Describe(outcome)], null);

        List<string> passed = [], faults = [];
        var least = double.PositiveInfinity;
        foreach (var seed in plan.Seeds)
        {
            var runs = await contestants.RunAsync(compiled, seed, CheckVerdicts.IsDecisive, cancellation).ConfigureAwait(false);
            if (runs.All(run => run.Outcome is CheckOutcome.Passed)) passed.Add(seed);
            faults.AddRange(runs.Where(run => run.Outcome is CheckOutcome.Faulted).Select(run => CheckVerdicts.Failure(run.Outcome)!));
            least = Math.Min(least, runs.Max(run => CheckVerdicts.Error(run.Outcome)));
        }

        return new(file, passed, least, faults, named is null ? null : MistakeHead.FileNameOf(named.Id) == Path.GetFileNameWithoutExtension(file));
    }

    /// <summary>A canary in place of the model solution, under the first seed.</summary>
    public async Task<CanaryFinding> CanaryAsync(CompilerReply.Compiled model, Canary canary, CancellationToken cancellation)
    {
        var runs = await contestants.RunAsync(model, plan.Seeds[0], _ => false, cancellation, canary).ConfigureAwait(false);
        return new(
            canary.Name, runs.Where(run => run.Outcome is CheckOutcome.Passed).Sum(run => run.Check.Points), contestants.Checks.Sum(check => check.Points));
    }
}
