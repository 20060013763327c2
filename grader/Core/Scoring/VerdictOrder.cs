namespace Katas.Core.Scoring;

/// <summary>How a submission's verdict follows from those of its checks: the first of this order that any of them has.</summary>
public static class VerdictOrder
{
    /// <summary>
    /// The total order: our own fault first, then what stopped it, then wrong answers, then slow ones, then what was not attempted, which keeps others
    /// from being run, then what was not run. A check that
    /// was inconclusive fails nobody, so that it counts as passed here (its points are another matter).
    /// </summary>
    public static IReadOnlyList<Verdict> WorstFirst { get; } =
    [
        Verdict.GraderFault,
        Verdict.Crashed,
        Verdict.ExitedEarly,
        Verdict.MemoryExceeded,
        Verdict.OutputExceeded,
        Verdict.LimitExceeded,
        Verdict.TimedOut,
        Verdict.Threw,
        Verdict.InputMutated,
        Verdict.WrongAnswer,
        Verdict.TooSlow,
        Verdict.NotAttempted,
        Verdict.NotRun,
    ];

    /// <summary>The verdict of a submission with these checks. Without any check nothing was shown, so nothing has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A verdict that no check can have.</exception>
    public static Verdict Of(IReadOnlyCollection<Verdict> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        if (checks.Count == 0) return Verdict.NotRun;
        foreach (var verdict in WorstFirst)
        {
            if (checks.Contains(verdict)) return verdict;
        }

        // Passing is never what is left over.
        foreach (var verdict in checks)
        {
            if (verdict is not (Verdict.Passed or Verdict.Inconclusive)) throw new ArgumentOutOfRangeException(nameof(checks), verdict, "No check ends so.");
        }

        return Verdict.Passed;
    }
}
