using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Timing;
using Katas.Protocol.Compiler;

namespace Katas.Benchmarks.Speed;

/// <summary>Times every model solution against itself, idle and with every core busy: whether an interval can be believed.</summary>
internal static class SameRun
{
    private const string Idle = "idle";
    private const string Busy = "every core busy";

    /// <summary>False where an interval missed too often.</summary>
    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        var isolation = Isolation.Of(IsolationDemand.Auto);
        using var compiler = new CompilerHost(tool.Layout, tool.Pack, isSealed: isolation is not Isolation.Process);
        await using var workers = new WorkerPool(WorkerProgram.Plain(tool.Layout), Limits.Default, isolation, ahead: 0);
        output.WriteLine($"{Machine.Description}. Each model solution against itself, {arguments.Runs} times; 1 is right.");

        List<SameAgainstSame> results = [];
        foreach (var kata in tool.Katas(arguments.Katas))
        {
            var model = CompiledAnswer.Compile(compiler, kata);
            results.Add(new(kata.Name, Idle, await RepeatAsync(kata, model, Idle)));
            using var busy = new BusyCores();
            results.Add(new(kata.Name, Busy, await RepeatAsync(kata, model, Busy)));
        }

        Table.Write(output, SameAgainstSame.Head, [.. results.Select(result => result.Row)]);
        foreach (var failure in results.Select(result => result.Failure).OfType<string>()) throw new Unmeasurable(failure);
        return results.All(result => result.Met);

        async Task<IReadOnlyList<SpeedReport>> RepeatAsync(Kata kata, CompilerReply.Compiled model, string load)
        {
            List<SpeedReport> reports = [];
            for (var run = 0; run < arguments.Runs; run++)
            {
                var race = new SpeedRun(kata.Name, run.ToString(CultureInfo.InvariantCulture), SpeedBudget.Default, new(model, workers), new(model, workers), new SpeedBaseline.Model());
                reports.Add(await kata.Spec!.Accept(race));
                Console.Error.WriteLine($"{kata.Name}, {load}, {run + 1} of {arguments.Runs}: {SameAgainstSame.Describe(reports[^1])}");
            }

            return reports;
        }
    }
}
