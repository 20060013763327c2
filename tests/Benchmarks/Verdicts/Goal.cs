using System.Globalization;
using Katas.Benchmarks.Measuring;

namespace Katas.Benchmarks.Verdicts;

/// <summary>One thing that was promised, and what was measured of it.</summary>
/// <param name="Promise">What was promised.</param>
/// <param name="Measured">What was measured, the worst kata's.</param>
/// <param name="Ratio">The baseline beside it, as a multiple; empty where there is none.</param>
/// <param name="Met">Whether it was kept; null where it could not be measured.</param>
internal sealed record Goal(string Promise, string Measured, string Ratio, bool? Met)
{
    private const double MostMilliseconds = 250;
    private const double LeastRatio = 3;
    private const double MostMegabytes = 400;

    public static Goal Verdict(IReadOnlyList<KataTimes> times) => Fast("warm verdict of a right submission", times, kata => kata.Right);

    public static Goal FirstFailure(IReadOnlyList<KataTimes> times) => Fast("warm first failure of a failing one", times, kata => kata.FirstFailure);

    public static Goal Cold(IReadOnlyList<KataTimes> times)
    {
        const string Promise = "cold 'kata grade FILE', ReadyToRun: 3 times as fast as 'dotnet test --no-restore'";
        if (times.All(kata => kata.Cold.Times.Count == 0)) return NotMeasured(Promise, "the tool is not ReadyToRun");
        var worst = times.MinBy(kata => kata.NoRestore.Median / kata.Cold.Median)!;
        var ratio = worst.NoRestore.Median / worst.Cold.Median;
        return new(Promise, Milliseconds(worst, worst.Cold), Times(ratio), ratio >= LeastRatio);
    }

    public static Goal Memory(long bytes)
    {
        var megabytes = bytes / 1e6;
        return new(MemoryPromise, string.Create(CultureInfo.InvariantCulture, $"{megabytes:F0} MB"), "", megabytes < MostMegabytes);
    }

    public static Goal NoMemory(string why) => NotMeasured(MemoryPromise, why);

    public static void Write(TextWriter output, IReadOnlyList<Goal> goals) => Table.Write(
        output,
        ["goal", "measured (worst kata)", "beside dotnet test", "met"],
        [.. goals.Select(goal => (string[])[goal.Promise, goal.Measured, goal.Ratio, goal.Met switch { true => "yes", false => "NO", null => "not measured" }])]);

    private const string MemoryPromise = "the judge's own peak memory while it grades a class: under 400 MB";

    private static Goal Fast(string what, IReadOnlyList<KataTimes> times, Func<KataTimes, Sample> of)
    {
        var worst = times.MaxBy(kata => of(kata).Median)!;
        return new($"{what}: under 250 ms", Milliseconds(worst, of(worst)), Times(worst.NoBuild.Median / of(worst).Median), of(worst).Median < MostMilliseconds);
    }

    private static Goal NotMeasured(string promise, string why) => new(promise, why, "", null);

    private static string Milliseconds(KataTimes kata, Sample sample) => string.Create(CultureInfo.InvariantCulture, $"{sample.Median:F0} ms ({kata.Kata.Name})");

    private static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F1} times as fast");
}
