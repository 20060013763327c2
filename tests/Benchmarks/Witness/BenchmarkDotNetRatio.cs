using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Katas.Benchmarks.Measuring;

namespace Katas.Benchmarks.Witness;

/// <summary>The ratio of two answers by BenchmarkDotNet, in this process and by its own rules: warm-up, outliers.</summary>
internal static class BenchmarkDotNetRatio
{
    private const int WarmUps = 20;
    private const int Iterations = 200;

    /// <summary>The other's time as a multiple of the model's: of each the lower quartile of its batches, since whatever else goes on only makes one slower.</summary>
    public static double Of(Batch model, Batch other)
    {
        (Contestants.ModelBatch, Contestants.OtherBatch) = (model.MakeAll, other.MakeAll);
        var summary = BenchmarkRunner.Run<Contestants>(Config());
        return Time(nameof(Contestants.Other), other) / Time(nameof(Contestants.Model), model);

        double Time(string benchmark, Batch batch) => summary.Reports.SingleOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark)?.ResultStatistics?.Q1 / batch.Runs
            ?? throw new Unmeasurable($"BenchmarkDotNet timed nothing: {string.Join(' ', summary.ValidationErrors)}");
    }

    // Nothing is built or restored: what is timed was compiled by the compiler child. What a batch leaves behind is collected before the other answer works, not after.
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithGcForce(false))
        .AddLogger(NullLogger.Instance)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "katas-witness"))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
}
