using Katas.Core.Judging;
using Katas.Core.Scoring;

namespace Katas.Core.Diagnosis;

/// <summary>Looks for the known mistake that a failing submission makes.</summary>
internal static class Diagnosing
{
    // The diagnosis is to be there within a second of the verdict.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Verdict[] Explicable =
        [Verdict.WrongAnswer, Verdict.InputMutated, Verdict.Threw, Verdict.TimedOut, Verdict.Crashed, Verdict.MemoryExceeded];

    /// <summary>Whether anything failed in a way that a known mistake could explain.</summary>
    public static bool IsWorthwhile(IEnumerable<CheckRun> runs) => runs.Any(run => Explicable.Contains(run.Outcome.Verdict));

    /// <summary>Looks for a known mistake, and where there is none for a pattern.</summary>
    public static async Task<Finding> DiagnoseAsync(CheckRunner runner, MistakesFile? known, IReadOnlyList<CheckRun> runs)
    {
        if (known is not null && await NameAsync(runner, known).ConfigureAwait(false) is { } mistake)
            return new Finding.Known(new(mistake.Id, mistake.Title, mistake.Advice));
        return FailurePattern.Of(runs) is { } signature ? new Finding.Pattern(signature) : new Finding.Nothing();
    }

    /// <summary>Looks for a known mistake.</summary>
    public static async Task<KnownMistake?> NameAsync(CheckRunner runner, MistakesFile known)
    {
        try
        {
            return MistakeMatcher.Find(await runner.InterviewAsync(Patience).ConfigureAwait(false), known.Truth, known.Mistakes);
        }
        catch (GraderUnavailableException)
        {
            // The verdict stands already, and stays whether or not another worker can be had to explain it.
            return null;
        }
    }
}
