using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Katas.Benchmarks.Measuring;
using Perfolizer.Horology;

namespace Katas.Benchmarks.Witness;

/// <summary>The ratio of two answers by BenchmarkDotNet, in this process and by its own rules: pilot, overhead, warm-up, outliers.</summary>
internal static class BenchmarkDotNetRatio
{
    private const int WarmUps = 20;
    private const int Iterations = 200;

    // On a busy machine short iterations are now and then left alone, and long ones never.
    private static readonly TimeInterval Iteration = TimeInterval.FromMilliseconds(2);

    /// <summary>The other's time as a multiple of the model's: of each the lower quartile of its iterations, since whatever else goes on only makes one slower.</summary>
    public static double Of(Action model, Action other)
    {
        (Contestants.ModelRun, Contestants.OtherRun) = (model, other);
        var summary = BenchmarkRunner.Run<Contestants>(Config());
        return Time(nameof(Contestants.Other)) / Time(nameof(Contestants.Model));

        double Time(string benchmark) => summary.Reports.SingleOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark)?.ResultStatistics?.Q1
            ?? throw new Unmeasurable($"BenchmarkDotNet timed nothing: {string.Join(' ', summary.ValidationErrors)}");
    }

    // Nothing is built or restored: what is timed was compiled by the compiler child.
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithIterationTime(Iteration))
        .AddLogger(NullLogger.Instance)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "katas-witness"))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
}
