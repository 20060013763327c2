using System.Globalization;

namespace Katas.Cli.Benches;

/// <summary>One thing that is aimed at, and what was measured of it.</summary>
/// <param name="Aim">What is aimed at.</param>
/// <param name="Measured">What was measured, the worst kata's.</param>
/// <param name="Ratio">The baseline beside it, as a multiple; empty where there is none.</param>
/// <param name="Met">Whether it is reached; null where it could not be measured.</param>
internal sealed record Goal(string Aim, string Measured, string Ratio, bool? Met)
{
    private const double LeastWarmRatio = 50;
    private const double LeastColdRatio = 4;
    private const double MostMilliseconds = 250;
    private const double MostMegabytes = 400;
    private const double LeastRatePerCore = 10;

    // More cores than these are not used unless asked for.
    private const int MostCores = 4;
    private const double MostGrowth = 1.25;

    public static Goal Verdict(IReadOnlyList<KataTimes> times) => Beside(
        "warm verdict of a right submission, sealed: 50 times as fast as 'dotnet test --no-restore' after an edit", times, kata => kata.Right, LeastWarmRatio);

    public static Goal FirstFailure(IReadOnlyList<KataTimes> times)
    {
        var worst = times.MaxBy(kata => kata.FirstFailure.Median)!;
        return new(
            "warm first failure of a failing one: under 250 ms",
            Milliseconds(worst, worst.FirstFailure), Times(worst.NoRestore.Median / worst.FirstFailure.Median), worst.FirstFailure.Median < MostMilliseconds);
    }

    public static Goal Cold(IReadOnlyList<KataTimes> times)
    {
        const string Aim = "cold 'kata grade FILE', correctness, ReadyToRun: 4 times as fast as the same";
        return times.All(kata => kata.Cold.Times.Count == 0) ? NotMeasured(Aim, "the tool is not ReadyToRun") : Beside(Aim, times, kata => kata.Cold, LeastColdRatio);
    }

    /// <summary>How many submissions a second; the goal of 20 is for two cores.</summary>
    public static Goal Rate(ClassRun run)
    {
        var cores = Math.Min(Environment.ProcessorCount, MostCores);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"a folder of {run.Submissions} submissions, correctness: {LeastRatePerCore * cores:F0} a second on {cores} cores"),
            string.Create(CultureInfo.InvariantCulture, $"{run.Rate:F1} a second"), "", run.Rate >= LeastRatePerCore * cores);
    }

    /// <summary>What the judge needs for a folder, and that a larger one needs no more.</summary>
    public static Goal Memory(ClassRun few, ClassRun many)
    {
        var aim = $"the judge's own peak memory meanwhile: under 400 MB, at most a quarter more than for {few.Submissions}";
        return (few.PeakBytes, many.PeakBytes) is ({ } small, { } large)
            ? new(aim, Megabytes(large), $"{(double)large / small:F2} times that of {few.Submissions}", large / 1e6 < MostMegabytes && large <= MostGrowth * small)
            : NotMeasured(aim, "this system does not tell the peak memory of a process");
    }

    public static void Write(TextWriter output, IReadOnlyList<Goal> goals) => Table.Write(
        output,
        ["goal", "measured (worst kata)", "beside its baseline", "met"],
        [.. goals.Select(goal => (string[])[goal.Aim, goal.Measured, goal.Ratio, goal.Met switch { true => "yes", false => "NO", null => "not measured" }])]);

    private static Goal Beside(string aim, IReadOnlyList<KataTimes> times, Func<KataTimes, Sample> of, double least)
    {
        var worst = times.MinBy(kata => kata.NoRestore.Median / of(kata).Median)!;
        var ratio = worst.NoRestore.Median / of(worst).Median;
        return new(aim, Milliseconds(worst, of(worst)), Times(ratio), ratio >= least);
    }

    private static Goal NotMeasured(string aim, string why) => new(aim, why, "", null);

    private static string Milliseconds(KataTimes kata, Sample sample) => string.Create(CultureInfo.InvariantCulture, $"{sample.Median:F0} ms ({kata.Kata.Name})");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F0} MB");

    private static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F1} times as fast");
}
