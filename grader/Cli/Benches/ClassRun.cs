using System.Diagnostics;
using System.Globalization;
using Katas.Core.Packs;

namespace Katas.Cli.Benches;

/// <summary>A folder of many submissions, graded by one fresh process of the command.</summary>
/// <param name="Submissions">How many, no two of them alike.</param>
/// <param name="Elapsed">From the start of the process to its end.</param>
/// <param name="PeakBytes">The judge's own memory at its height; the children, which the compiler and the submissions run in, are bounded apart. Null where the system does not tell.</param>
internal sealed record ClassRun(int Submissions, TimeSpan Elapsed, long? PeakBytes)
{
    /// <summary>Submissions a second.</summary>
    public double Rate => Submissions / Elapsed.TotalSeconds;

    public static ClassRun Measure(InstalledTool tool, IReadOnlyList<Kata> katas, int submissions)
    {
        using var folder = new TemporaryFolder();
        var answers = Answers.OfClass(katas, submissions).ToArray();
        foreach (var (i, (kata, file)) in answers.Index())
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(folder.File("class", $"student{i:D4}", $"{kata.Name}.cs"), string.Create(CultureInfo.InvariantCulture, $"{text}\n// Handed in by {i}.\n"));
        }

        long peak = 0;
        var results = folder.File("results.csv");
        var grade = tool.Grade(folder.Path, ["class", "--no-cache", "--check", InstalledTool.Correctness([.. answers.Select(answer => answer.Kata).Distinct()]), "--csv", results], process => peak = Math.Max(peak, PeakOf(process))).Ending(0, 1);
        var graded = File.Exists(results) ? File.ReadAllLines(results).Length - 1 : 0;
        if (graded != submissions) throw new Unmeasurable($"'{grade.Line}' graded {graded} submissions of {submissions}:{Environment.NewLine}{grade.LastWords}");
        return new(submissions, grade.Elapsed, peak > 0 ? peak : null);
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
