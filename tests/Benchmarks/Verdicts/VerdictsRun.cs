using Katas.Benchmarks.Measuring;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Verdicts;

/// <summary>Measures what was promised of verdicts, each beside its baseline in the same run.</summary>
internal static class VerdictsRun
{
    /// <summary>False where something could not be measured; says what.</summary>
    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        var katas = tool.Katas(arguments.Katas);
        output.WriteLine($"{Machine.Description}. Medians (lowest-highest) of {arguments.Repeats} repeats, everything in turn within each.");

        var times = new List<KataTimes>();
        await using (var judge = new WarmJudge(tool))
        {
            using var baseline = new BaselineProject(tool);
            var warming = await judge.WarmUpAsync(katas);
            output.WriteLine($"Warm is after {warming.Count} verdicts in turn; the first took {warming[0].TotalMilliseconds:F0} ms, the last {warming[^1].TotalMilliseconds:F0} ms.");
            foreach (var kata in katas)
            {
                Console.Error.WriteLine($"measuring {kata.Name} ...");
                times.Add(await KataTimes.MeasureAsync(kata, tool, judge, baseline, arguments.Repeats));
            }
        }

        Console.Error.WriteLine($"measuring memory over {arguments.Submissions} submissions ...");
        Goal[] goals = [Goal.Verdict(times), Goal.FirstFailure(times), Goal.Cold(times), Memory(tool, katas, arguments.Submissions)];
        KataTimes.Write(output, times);
        Goal.Write(output, goals);
        output.WriteLine($"{Machine.Description} at the end.");
        return goals.All(goal => goal.Met is not null);
    }

    private static Goal Memory(PublishedTool tool, IReadOnlyList<Kata> katas, int submissions)
    {
        try
        {
            return Goal.Memory(JudgeMemory.Peak(tool, katas, submissions));
        }
        catch (Unmeasurable unmeasurable)
        {
            return Goal.NoMemory(unmeasurable.Message);
        }
    }
}
