using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Benchmarks.Speed;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Timing;
using Katas.Protocol.Compiler;

namespace Katas.Benchmarks.Witness;

/// <summary>Model solutions beside other right answers, once as the judge times them and once by BenchmarkDotNet: whether both tell the same ratio.</summary>
internal static class WitnessRun
{
    /// <summary>False where they differ by more than 10 in 100.</summary>
    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        if (!TimedRuntime.IsHere) return TimedRuntime.RunAgain(arguments);

        var tool = PublishedTool.Find(arguments.Tool);
        var isolation = Isolation.Of(IsolationDemand.Auto);
        using var compiler = new CompilerHost(tool.Layout, tool.Pack, isSealed: isolation is not Isolation.Process);
        await using var workers = new WorkerPool(WorkerProgram.Plain(tool.Layout), Limits.Default, isolation, ahead: 0);
        output.WriteLine($"{Machine.Description}. Another right answer beside the model solution; medians of {arguments.Repeats} ratios each, taken in turn.");

        List<Testimony> testimonies = [];
        foreach (var (kata, file) in Pairs(tool.Katas(arguments.Katas))) testimonies.Add(await HearAsync(kata, file));
        Table.Write(output, Testimony.Head, [.. testimonies.Select(testimony => testimony.Row)]);
        return testimonies.All(testimony => testimony.Agrees);

        async Task<Testimony> HearAsync(Kata kata, string file)
        {
            var (model, other) = (CompiledAnswer.Compile(compiler, kata), CompiledAnswer.Compile(compiler, kata, file));
            List<double> ours = [], theirs = [];
            for (var repeat = 0; repeat < arguments.Repeats; repeat++)
            {
                ours.Add(await OursAsync(kata, model, other, repeat));
                // Loaded and drawn anew, as in a round of the judge: where code and data came to lie is part of what either takes.
                theirs.Add(BenchmarkDotNetRatio.Of(Batch.Of(Contest.Runs(kata.Spec!, kata.Name, model)), Batch.Of(Contest.Runs(kata.Spec!, kata.Name, other))));
            }

            return new(kata.Name, Path.GetFileNameWithoutExtension(file), ours, theirs);
        }

        // A ratio that is too noisy for a band still has a median.
        async Task<double> OursAsync(Kata kata, CompilerReply.Compiled model, CompilerReply.Compiled other, int repeat) =>
            await kata.Spec!.Accept(new SpeedRun(kata.Name, repeat.ToString(CultureInfo.InvariantCulture), SpeedBudget.Default, new(other, workers), new(model, workers), new SpeedBaseline.Model())) switch
            {
                SpeedReport.Timed timed => timed.Sizes[0].Ratio,
                SpeedReport.NotMeasured not => throw new Unmeasurable(not.Reason),
                var unknown => throw new NotSupportedException(unknown.GetType().Name),
            };
    }

    // Of each kata the last other answer by name.
    private static IEnumerable<(Kata Kata, string File)> Pairs(IEnumerable<Kata> katas) =>
        from kata in katas
        select (kata, Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, "right"), "*.cs").Order(StringComparer.Ordinal).Last());
}
