using System.Diagnostics;
using Katas.Benchmarks.Measuring;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Verdicts;

/// <summary>What the judge's own process needs at its height while it grades a class.</summary>
internal static class JudgeMemory
{
    /// <summary>In bytes. The children, which the compiler and the submissions run in, are bounded apart.</summary>
    public static long Peak(PublishedTool tool, IReadOnlyList<Kata> katas, int submissions)
    {
        using var folder = new TemporaryFolder();
        foreach (var (i, (kata, file)) in Answers.Mixed(katas, submissions).Index()) File.Copy(file, folder.File("class", $"student{i:D4}", $"{kata.Name}.cs"));

        long peak = 0;
        var results = folder.File("results.csv");
        var grade = tool.Grade(folder.Path, ["class", "--csv", results], process => peak = Math.Max(peak, PeakOf(process))).Ending(0, 1);
        var graded = File.Exists(results) ? File.ReadAllLines(results).Length - 1 : 0;
        if (graded != submissions) throw new Unmeasurable($"'{grade.Line}' graded {graded} submissions of {submissions}:{Environment.NewLine}{grade.LastWords}");
        return peak > 0 ? peak : throw new Unmeasurable("this system does not tell the peak memory of a process");
    }

    // The system keeps the height itself (VmHWM on Linux): a glance now and then misses only what comes after the last one.
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
