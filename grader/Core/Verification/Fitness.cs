using System.Globalization;

namespace Katas.Core.Verification;

/// <summary>Whether a kata is fit to publish: a function of what was found.</summary>
public static class Fitness
{
    /// <summary>A right answer stays under this share of every tolerance.</summary>
    public const double MostOfTolerance = 1.0 / 3;

    /// <summary>A wrong answer exceeds some tolerance this many times.</summary>
    public const double LeastExcess = 10;

    /// <summary>A canary gets less than this share of the points.</summary>
    public const double MostForCanary = 1.0 / 3;

    /// <summary>What is missing, a sentence each; empty where nothing is.</summary>
    public static IReadOnlyList<string> Missing(KataFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return
        [
            .. findings.CorpusFaults,
            .. findings.Right.SelectMany(Of),
            .. findings.Wrong.SelectMany(Of),
            .. findings.Canaries.Where(canary => canary.Points >= MostForCanary * canary.MaxPoints)
                .Select(canary => $"the canary '{canary.Name}' gets {canary.Points} of {canary.MaxPoints} points: a third or more for nothing"),
            .. Of(findings.Mutation),
        ];
    }

    private static IEnumerable<string> Of(RightFinding right)
    {
        if (right.Failures is [var first, ..]) yield return $"{right.File} should pass and does not: {first}{Others(right.Failures.Count - 1)}";
        else if (right.WorstError > MostOfTolerance) yield return $"{right.File} is right, but comes to {Number(right.WorstError.Value)} of the tolerance ({right.Where}): at most a third leaves room for other machines";
    }

    private static IEnumerable<string> Of(WrongFinding wrong)
    {
        if (wrong.Faults is [var fault, ..]) yield return $"{wrong.File} was not graded: {fault}";
        else if (wrong.Passed is [var seed, ..]) yield return $"{wrong.File} should fail and passes under seed {seed}{Others(wrong.Passed.Count - 1)}";
        else if (wrong.LeastExcess < LeastExcess) yield return $"{wrong.File} exceeds no tolerance more than {Number(wrong.LeastExcess)} times: ten times keeps luck out";
        if (wrong.IsNamed == false) yield return $"{wrong.File} is taken for another mistake";
    }

    private static IEnumerable<string> Of(MutationFindings mutation)
    {
        if (mutation.Graded == 0) yield return "no mutant of Solution.cs could be graded";
        foreach (var survivor in mutation.Survivors)
        {
            if (survivor.Fate is SurvivorFate.Unexplained) yield return $"a mutant of Solution.cs survives, line {survivor.Text.Line}: {survivor.Text.After}";
        }

        foreach (var entry in mutation.Stale) yield return $"{Explanation.FileName} explains what does not survive: {entry}";
    }

    private static string Others(int count) => count == 0 ? "" : $" (and {count} more)";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
