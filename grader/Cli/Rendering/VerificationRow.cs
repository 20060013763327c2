using System.Globalization;
using Katas.Core.Verification;

namespace Katas.Cli.Rendering;

/// <summary>The findings about one kata as a row of words, the same on a terminal and in Markdown.</summary>
internal static class VerificationRow
{
    public static IReadOnlyList<string> Headings { get; } =
        ["Kata", "Right", "Tolerance used", "Wrong", "Exceeded", "Named", "Canaries", "Mutants", "Killed", "Equivalent", "Explained", "Open", "Seconds", "Verdict"];

    public static IReadOnlyList<string> Of(KataFindings findings)
    {
        var (right, wrong, mutation) = (findings.Right, findings.Wrong, findings.Mutation);
        return
        [
            findings.Status == "published" ? findings.Kata : $"{findings.Kata} ({findings.Status})",
            Share(right.Count(each => each.Failures.Count == 0), right.Count),
            right.Max(each => each.WorstError) is { } error ? Number(error) : "exact",
            Share(wrong.Count(each => each is { Passed.Count: 0, Faults.Count: 0 }), wrong.Count),
            Excess(wrong),
            wrong.Any(each => each.IsNamed is not null) ? Share(wrong.Count(each => each.IsNamed == true), wrong.Count) : "-",
            findings.Canaries.Select(canary => canary.Points).DefaultIfEmpty().Max().ToString(CultureInfo.InvariantCulture),
            findings.Plan.MostMutants is { } most && most < mutation.All ? $"{mutation.Graded} of a sample of {most}" : Whole(mutation.Graded),
            Whole(mutation.Killed),
            Whole(mutation.Survivors.Count(survivor => survivor.Fate is SurvivorFate.Equivalent)),
            Whole(mutation.Survivors.Count(survivor => survivor.Fate is SurvivorFate.Explained)),
            Whole(mutation.Survivors.Count(survivor => survivor.Fate is SurvivorFate.Unexplained)),
            findings.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
            Verdict(findings),
        ];
    }

    // A sample shows what is wrong; that nothing is, it cannot show.
    private static string Verdict(KataFindings findings) =>
        Fitness.Missing(findings).Count > 0 ? "not fit" : findings.Plan.IsQuick ? "nothing found" : "fit";

    private static string Excess(IReadOnlyList<WrongFinding> wrong) =>
        wrong.Select(each => each.LeastExcess).DefaultIfEmpty().Min() is var least && least >= Fitness.LeastExcess ? "10 times or more" : $"{Number(least)} times";

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
