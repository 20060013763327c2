namespace Katas.Cli.Benches;

/// <summary>Measures how fast the grader itself is, each thing beside its baseline in the same run.</summary>
/// <param name="tool">The tool as it is installed.</param>
/// <param name="output">Told what was measured.</param>
/// <param name="progress">Told what is being measured.</param>
internal sealed class SelfBench(InstalledTool tool, TextWriter output, TextWriter progress)
{
    // What memory for a whole folder is held against.
    private const int PartOfFolder = 5;

    /// <summary>Measures everything and writes tables.</summary>
    /// <param name="kataNames">The katas; all where none is named.</param>
    /// <param name="repeats">How often each verdict is measured.</param>
    /// <param name="submissions">How many the folder holds.</param>
    /// <param name="cancellation">Stops between two katas.</param>
    public async Task RunAsync(IReadOnlyList<string> kataNames, int repeats, int submissions, CancellationToken cancellation)
    {
        var katas = tool.Katas(kataNames);
        output.WriteLine($"{Machine.Description}. Medians (lowest-highest) of {repeats} repeats, everything in turn within each.");

        var times = new List<KataTimes>();
        await using (var judge = new WarmJudge(tool))
        {
            using var baseline = new BaselineProject(tool);
            var warming = await judge.WarmUpAsync(katas);
            output.WriteLine($"Warm is after {warming.Count} verdicts in turn; the first took {warming[0].TotalMilliseconds:F0} ms, the last {warming[^1].TotalMilliseconds:F0} ms.");
            foreach (var kata in katas)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.WriteLine($"measuring {kata.Name} ...");
                times.Add(await KataTimes.MeasureAsync(kata, tool, judge, baseline, repeats));
            }
        }

        progress.WriteLine($"grading folders of {Math.Max(1, submissions / PartOfFolder)} and {submissions} submissions ...");
        var few = ClassRun.Measure(tool, katas, Math.Max(1, submissions / PartOfFolder));
        var many = ClassRun.Measure(tool, katas, submissions);

        KataTimes.Write(output, times);
        Goal.Write(output, [Goal.Verdict(times), Goal.FirstFailure(times), Goal.Cold(times), Goal.Rate(many), Goal.Memory(few, many)]);
        output.WriteLine($"{Machine.Description} at the end.");
    }
}
