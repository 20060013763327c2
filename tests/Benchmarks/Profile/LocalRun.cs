using System.Diagnostics;
using System.Runtime.Loader;
using Katas.Authoring;
using Katas.Benchmarks.Baseline;
using Katas.Benchmarks.Measuring;

namespace Katas.Benchmarks.Profile;

/// <summary>Runs the checks of a spec on a class in this process, without the judge, to tell the spec's own time from the judge's.</summary>
internal static class LocalRun
{
    // Enough for the just-in-time compiler to have finished with everything.
    private const int Repeats = 40;

    /// <summary>Loads the class that implements a contract from what the baseline project was built to.</summary>
    public static Type Load(BaselineProject baseline, Type contract)
    {
        // The contracts are this process's own; only what it lacks, which is NUnit, comes from the other folder.
        var context = new AssemblyLoadContext("submission");
        context.Resolving += (_, name) => context.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(baseline.Assembly)!, $"{name.Name}.dll"));
        using var bytes = new MemoryStream(File.ReadAllBytes(baseline.Assembly));
        return context.LoadFromStream(bytes).GetTypes().Single(type => type.IsClass && contract.IsAssignableFrom(type));
    }

    /// <summary>What every check takes, by its id.</summary>
    public static IReadOnlyDictionary<string, LocalTime> Times(Spec spec, Type submission) => spec.Accept(new Visitor(submission));

    private sealed class Visitor(Type submission) : ISpecVisitor<IReadOnlyDictionary<string, LocalTime>>
    {
        public IReadOnlyDictionary<string, LocalTime> Visit<TContract>(Spec<TContract> spec) where TContract : class
        {
            var runs = Enumerable.Range(0, Repeats).Select(_ => spec.Checks.Where(check => check is not IGrowthCheck).Select(check => (check.Id, Time: Run(check, InProcess.KataOf(spec)))).ToArray()).ToArray();
            return runs.TakeLast(Repeats / 2).SelectMany(run => run).GroupBy(run => run.Id, run => run.Time)
                .ToDictionary(times => times.Key, times => times.OrderBy(time => time.Total).ElementAt(times.Count() / 2));
        }

        private LocalTime Run<TContract>(Check<TContract> check, string kata) where TContract : class
        {
            var meter = new TimedProxy.Meter();
            var started = Stopwatch.GetTimestamp();
            var missed = InProcess.Run(check, kata, () =>
            {
                meter.Instances++;
                return TimedProxy.Around<TContract>(Activator.CreateInstance(submission)!, meter);
            });
            var total = Stopwatch.GetElapsedTime(started);
            return missed is null
                ? new(total, meter.Elapsed, meter.Instances, meter.Calls)
                : throw new Unmeasurable($"the model solution of {kata} misses the check '{check.Id}' in-process: {missed}");
        }
    }
}
