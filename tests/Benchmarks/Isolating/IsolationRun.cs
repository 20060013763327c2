using System.Diagnostics;
using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Core;
using Katas.Core.Execution;

namespace Katas.Benchmarks.Isolating;

/// <summary>What each level of isolation adds to the start of a worker: until it would take a submission.</summary>
internal static class IsolationRun
{
    // A share of the plain process's time.
    private static readonly Dictionary<IsolationDemand, double> Promised = new() { [IsolationDemand.Sealed] = 1.2, [IsolationDemand.Namespaced] = 1.5 };

    /// <summary>False where a level that was promised cannot be had here.</summary>
    public static bool Measure(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        var levels = new List<Isolation>();
        var missing = new List<string>();
        foreach (var demand in (IsolationDemand[])[IsolationDemand.Process, .. Promised.Keys])
        {
            try
            {
                levels.Add(Isolation.Of(demand));
            }
            catch (GraderUnavailableException exception)
            {
                missing.Add(exception.Message);
            }
        }

        output.WriteLine($"{Machine.Description}. Medians (lowest-highest) of {arguments.Repeats} repeats, the levels in turn within each.");
        foreach (var level in levels) Start(tool, level);
        var times = levels.ToDictionary(level => level.Level, _ => new List<TimeSpan>());
        for (var i = 0; i < arguments.Repeats; i++)
        {
            foreach (var level in levels) times[level.Level].Add(Start(tool, level));
        }

        var plain = new Sample(times[IsolationDemand.Process]).Median;
        Table.Write(output, ["level", "start", "beside a process", "promised"], [.. times.Select(pair => Row(pair.Key, new(pair.Value), plain))]);
        foreach (var line in missing) output.WriteLine(line);
        return missing.Count == 0;
    }

    private static string[] Row(IsolationDemand level, Sample sample, double plain) =>
    [
        level.ToString().ToLowerInvariant(),
        sample.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"{sample.Median / plain:F2}"),
        Promised.TryGetValue(level, out var promised) ? string.Create(CultureInfo.InvariantCulture, $"at most {promised:F1}") : "",
    ];

    private static TimeSpan Start(InstalledTool tool, Isolation level)
    {
        var started = Stopwatch.GetTimestamp();
        using var worker = WorkerProcess.Start(WorkerProgram.Plain(tool.Layout), Limits.Default, level);
        return Stopwatch.GetElapsedTime(started);
    }
}
