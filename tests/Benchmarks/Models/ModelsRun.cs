using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using Katas.Authoring;
using Katas.Benchmarks.Measuring;
using Katas.Contracts;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Timing;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Benchmarks.Models;

/// <summary>The model solutions beside PyTorch with one thread, on the same core in turn.</summary>
internal static class ModelsRun
{
    private const double MostOfTorch = 2;
    private const int Batches = 30;
    private static readonly TimeSpan Cpu = TimeSpan.FromSeconds(30);

    /// <summary>False where a model solution takes more than twice as long.</summary>
    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        var core = Containment.Current.TimingPlace is TimingPlace.Core { Number: var number } ? number : -1;
        if (Torch(arguments.Python, core) is null)
        {
            output.WriteLine($"'{arguments.Python}' has no torch (Debian: apt install python3-torch; another Python with --python): nothing was compared.");
            return true;
        }

        var isolation = Isolation.Of(IsolationDemand.Auto);
        using var compiler = new CompilerHost(tool.Layout, tool.Pack, isSealed: isolation is not Isolation.Process);
        await using var workers = new WorkerPool(WorkerProgram.Plain(tool.Layout), Limits.Default, isolation, ahead: 0);
        Dictionary<string, (List<double> Own, List<double> Torch)> times = new() { ["MultiHeadAttention"] = ([], []), ["LayerNorm"] = ([], []), ["BatchNorm"] = ([], []) };
        var version = "";
        for (var repeat = 0; repeat < arguments.Repeats; repeat++)
        {
            times["MultiHeadAttention"].Own.Add(await OwnAsync("MultiHeadAttention", TorchShapes.Attention));
            times["LayerNorm"].Own.Add(await OwnAsync("LayerNorm", TorchShapes.LayerNorm));
            times["BatchNorm"].Own.Add(await OwnAsync("BatchNorm", TorchShapes.BatchNorm));
            var torch = Torch(arguments.Python, core)!.Value;
            version = torch.GetProperty("torch").GetString();
            foreach (var (kata, (_, theirs)) in times) theirs.Add(torch.GetProperty(kata).GetDouble());
        }

        output.WriteLine($"{Machine.Description}. Model solutions beside PyTorch {version} with one thread, on one core in turn; medians of {arguments.Repeats} repeats.");
        Table.Write(output, ["kata", "model", "PyTorch", "ratio", $"within {MostOfTorch}"], [.. times.Select(pair => Row(pair.Key, pair.Value.Own, pair.Value.Torch))]);
        return times.Values.All(pair => Ratio(pair.Own, pair.Torch) <= MostOfTorch);

        async Task<double> OwnAsync<TContract>(string name, TimedSize<TContract> size) where TContract : class
        {
            var model = Speed.CompiledAnswer.Compile(compiler, tool.Katas([name])[0]);
            var pool = new StagedPool<TContract>(size, ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance), new Generate("1", name, size.Id));
            using var contestant = new TimedContestant<TContract>(await workers.StartComparedAsync(), model, pool);
            if (contestant.Prepare(Cpu) is BatchOutcome.Failed failed) throw new Unmeasurable(failed.Reason);
            double[] nanoseconds = [.. Enumerable.Range(0, Batches).Select(_ => contestant.Measure(_ => []) is BatchOutcome.Measured { Sample: var sample }
                ? sample.Claimed.TotalNanoseconds / sample.Runs
                : throw new Unmeasurable($"{name} cannot be timed"))];
            return Statistics.Median(nanoseconds);
        }
    }

    private static double Ratio(List<double> own, List<double> torch) => Statistics.Median([.. own.Zip(torch, (one, other) => one / other)]);

    private static string[] Row(string kata, List<double> own, List<double> torch) =>
        [kata, Milliseconds(own), Milliseconds(torch), Ratio(own, torch).ToString("F2", CultureInfo.InvariantCulture), Ratio(own, torch) <= MostOfTorch ? "yes" : "NO"];

    private static string Milliseconds(List<double> nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median([.. nanoseconds]) / 1e6:F3} ms");

    // Null where there is no torch.
    private static JsonElement? Torch(string python, int core)
    {
        const int NoTorch = 4;
        var script = Path.Combine(Repository.Root, "tests", "Benchmarks", "Models", "torch_times.py");
        var start = new ProcessStartInfo(python, [script, core.ToString(CultureInfo.InvariantCulture), Batches.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => JsonDocument.Parse(output).RootElement,
                NoTorch => null,
                var code => throw new Unmeasurable($"'{python} {script}' ended with {code}: {error.GetAwaiter().GetResult()}"),
            };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
