using Katas.Protocol.Worker;

namespace Katas.Core.Execution;

/// <summary>The program that a worker runs, and what it needs that others do not.</summary>
/// <param name="Assembly">Path of its main assembly.</param>
internal sealed record WorkerProgram(string Assembly)
{
    // The library's own 200 MB, and as much again for what its files take of the system's memory.
    private const long TorchBytes = 400 << 20;

    /// <summary>Has the libraries below TorchSharp compute with one thread: they start one for each core as they are loaded, before anybody can tell them not to.</summary>
    public static IReadOnlyDictionary<string, string> OneThread { get; } = new Dictionary<string, string>
    {
        ["OMP_NUM_THREADS"] = "1",
        ["MKL_NUM_THREADS"] = "1",
        ["OPENBLAS_NUM_THREADS"] = "1",
    };

    /// <summary>What its environment holds beside what every worker's does.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The memory that it holds before it has loaded anything, beyond what a runtime does.</summary>
    public long BaseBytes { get; init; }

    /// <summary>Whether it runs what is ours alone, which nothing has to be kept from.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The worker for tensors of the platform.</summary>
    public static WorkerProgram Plain(ToolLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout.Worker);
    }

    /// <summary>The worker for tensors of TorchSharp.</summary>
    /// <param name="layout">Where it lies.</param>
    /// <param name="device">Where the tensors lie: <c>cpu</c> or <c>cuda:0</c>.</param>
    /// <exception cref="GraderUnavailableException">This build has none.</exception>
    public static WorkerProgram Torch(ToolLayout layout, string device)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (!layout.HasTorch) throw new GraderUnavailableException(ToolLayout.NoTorch);
        return new(layout.TorchWorker)
        {
            BaseBytes = TorchBytes,
            Environment = new Dictionary<string, string>(OneThread) { [WorkerVariables.Device] = device },
        };
    }
}
