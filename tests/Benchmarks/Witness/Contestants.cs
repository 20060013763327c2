using BenchmarkDotNet.Attributes;

namespace Katas.Benchmarks.Witness;

/// <summary>What BenchmarkDotNet times: both answers, whose runs are given beforehand since it makes the instance itself.</summary>
public class Contestants
{
    /// <summary>A run of the model solution.</summary>
    internal static Action ModelRun { get; set; } = () => throw new InvalidOperationException("Nothing to run was given.");

    /// <summary>A run of the other answer.</summary>
    internal static Action OtherRun { get; set; } = () => throw new InvalidOperationException("Nothing to run was given.");

    /// <summary>The model solution.</summary>
    [Benchmark(Baseline = true)]
    public void Model() => ModelRun();

    /// <summary>The other answer.</summary>
    [Benchmark]
    public void Other() => OtherRun();
}
