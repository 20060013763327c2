using Katas.Protocol.Worker;

namespace Katas.Core.Execution;

/// <summary>The program that a worker runs, and what it needs that others do not.</summary>
/// <param name="Assembly">Path of its main assembly.</param>
internal sealed record WorkerProgram(string Assembly)
{
    // The library's own 200 MB, and as much again for what its files take of the system's memory.
    private const long TorchBytes = 400 << 20;

    // What a driver keeps in memory for a process that uses its GPU.
    private const long DriverBytes = 4L << 30;

    // The first use of a GPU after the machine has started can take this long.
    private static readonly TimeSpan DriverStartup = TimeSpan.FromMinutes(1);

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    // Has the libraries below TorchSharp compute with one thread: they start one for each core as they are loaded, before anybody can tell them not to.
    private static readonly IReadOnlyDictionary<string, string> OneThread = new Dictionary<string, string>
    {
        ["OMP_NUM_THREADS"] = "1",
        ["MKL_NUM_THREADS"] = "1",
        ["OPENBLAS_NUM_THREADS"] = "1",
    };

    /// <summary>What its environment holds beside what every worker's does.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = Nothing;

    /// <summary>The memory that it holds before it has loaded anything, beyond what a runtime does.</summary>
    public long BaseBytes { get; init; }

    /// <summary>The addresses that it may use; null for as many as it likes.</summary>
    public long? AddressSpaceBytes { get; init; } = 16L << 30;

    /// <summary>What starting it may take.</summary>
    public Allowance Startup { get; init; } = new(TimeSpan.FromSeconds(10), long.MaxValue, int.MaxValue);

    /// <summary>Whether it runs what is ours alone, which nothing has to be kept from.</summary>
    public bool IsOurs { get; init; }

    /// <summary>
    /// The same, whose own assemblies are compiled where they run: code from ahead of time is for any processor and would stay as it is in a timed worker, and
    /// library code that a submission uses may lie in any of them. It starts later. Where there is no such program, starting it says so.
    /// </summary>
    public WorkerProgram CompiledHere() => !File.Exists(Assembly) ? this : this with
    {
        Environment = new Dictionary<string, string>(Environment) { ["DOTNET_ReadyToRunExcludeList"] = string.Join(';', OwnAssemblies()) },
    };

    /// <summary>The worker for tensors of the platform.</summary>
    public static WorkerProgram Plain(ToolLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout.Worker);
    }

    /// <summary>The worker for tensors of TorchSharp.</summary>
    /// <param name="layout">Where it lies.</param>
    /// <param name="place">Where the tensors lie.</param>
    /// <param name="read">Gives a variable of our own environment, or null where it is not set.</param>
    /// <exception cref="GraderUnavailableException">This build has none.</exception>
    public static WorkerProgram Torch(ToolLayout layout, TensorPlace place, Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (!layout.HasTorch) throw new GraderUnavailableException(ToolLayout.NoTorch);
        return place switch
        {
            TensorPlace.Processor => new(layout.TorchWorker) { BaseBytes = TorchBytes, Environment = With(Nothing, "cpu", allowTf32: false) },
            // A driver reserves more addresses than any limit would allow.
            TensorPlace.Gpu gpu => new(layout.TorchWorker)
            {
                BaseBytes = TorchBytes + DriverBytes,
                AddressSpaceBytes = null,
                Startup = new(DriverStartup, long.MaxValue, int.MaxValue),
                Environment = With(DriverVariables.Of(read), gpu.Name, gpu.AllowTf32),
            },
            _ => throw new NotSupportedException(place.GetType().Name),
        };
    }

    private IEnumerable<string> OwnAssemblies() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(Assembly))!, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> machine, string device, bool allowTf32) =>
        new(machine.Concat(OneThread)) { [WorkerVariables.Device] = device, [WorkerVariables.AllowTf32] = allowTf32 ? "1" : "0" };
}
