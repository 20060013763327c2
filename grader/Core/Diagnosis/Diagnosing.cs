using Katas.Core.Judging;
using Katas.Core.Reporting;
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

    /// <summary>The known mistake, or null.</summary>
    public static async Task<MistakeReport?> NameAsync(CheckRunner runner, MistakesFile known)
    {
        var answers = await runner.InterviewAsync(Patience).ConfigureAwait(false);
        return MistakeMatcher.Find(answers, known.Truth, known.Mistakes) is { } mistake ? new(mistake.Id, mistake.Title, mistake.Advice) : null;
    }
}
