using BenchmarkDotNet.Attributes;

namespace Katas.Benchmarks.Witness;

/// <summary>What BenchmarkDotNet times: both answers, whose batches are given beforehand since it makes the instance itself.</summary>
public class Contestants
{
    /// <summary>A batch of the model solution.</summary>
    internal static Action ModelBatch { get; set; } = () => throw new InvalidOperationException("Nothing to run was given.");

    /// <summary>A batch of the other answer.</summary>
    internal static Action OtherBatch { get; set; } = () => throw new InvalidOperationException("Nothing to run was given.");

    /// <summary>The model solution.</summary>
    [Benchmark(Baseline = true)]
    public void Model() => ModelBatch();

    /// <summary>The other answer.</summary>
    [Benchmark]
    public void Other() => OtherBatch();

    /// <summary>Between two batches of the model solution the other answer works, as on the judge's one core.</summary>
    [IterationSetup(Target = nameof(Model))]
    public void BeforeModel() => Before(OtherBatch);

    /// <summary>The other way round.</summary>
    [IterationSetup(Target = nameof(Other))]
    public void BeforeOther() => Before(ModelBatch);

    // A worker of the judge collects what its batch left behind right after it, and only then the other one works.
    private static void Before(Action batchOfOther)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        batchOfOther();
    }
}
