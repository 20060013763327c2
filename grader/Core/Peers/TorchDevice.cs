using System.Diagnostics;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Protocol.Worker;

namespace Katas.Core.Peers;

/// <summary>A device that works, as the Torch worker says of it.</summary>
/// <param name="Name"><c>cpu</c>, <c>cuda:0</c>.</param>
/// <param name="Version">Of TorchSharp and of libtorch.</param>
/// <param name="Tf32">Whether products of float32 may drop the last bits of their factors, where a GPU computes them.</param>
public sealed record TorchDevice(string Name, string Version, bool Tf32)
{
    private const string Processor = "cpu";

    // The first use of a GPU after the machine has started can take this long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A worker of ours, which is given no submission, may know where its user keeps what a driver has compiled.
    private static readonly string[] OfOurUser = ["HOME", "USERPROFILE"];

    /// <summary>Whether it is a GPU.</summary>
    public bool IsGpu => Name != Processor;

    /// <summary>For tensors of submissions.</summary>
    public TensorPlace Place => IsGpu ? new TensorPlace.Gpu(Name, Tf32) : new TensorPlace.Processor();

    /// <summary>Takes what is demanded.</summary>
    /// <param name="layout">Where the worker lies.</param>
    /// <param name="demand">The device.</param>
    /// <param name="allowTf32">Whether a GPU may compute products of float32 with the ten bits of TF32.</param>
    /// <exception cref="GraderUnavailableException">It cannot be had, or nothing of TorchSharp can.</exception>
    public static TorchDevice Choose(ToolLayout layout, DeviceDemand demand, bool allowTf32)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(demand);
        if (!layout.HasTorch) throw new GraderUnavailableException(ToolLayout.NoTorch);
        var (exitCode, output, error) = Ask(layout, demand, new(OwnEnvironment()) { [WorkerVariables.AllowTf32] = allowTf32 ? "1" : "0" });
        return Read(output) is { } device && exitCode == 0
            ? device
            : throw new GraderUnavailableException($"The device '{demand}' cannot be had here, and nothing was graded. {(error.Length > 0 ? error : $"The Torch worker ended with exit code {exitCode}.")} docs/gpu.md says more.");
    }

    /// <summary>Reads its lines; null where they are not what it says.</summary>
    public static TorchDevice? Read(string output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var said = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => group.Last()[1]);
        return said.TryGetValue("device", out var device) && said.TryGetValue("version", out var version) && said.TryGetValue("tf32", out var tf32) && tf32 is "on" or "off"
            ? new(device, version, Tf32: tf32 == "on")
            : null;
    }

    /// <summary>What of our own environment a worker of ours is given, whatever device it is to find.</summary>
    internal static Dictionary<string, string> OwnEnvironment()
    {
        var variables = new Dictionary<string, string>(DriverVariables.Of(Environment.GetEnvironmentVariable));
        foreach (var name in OfOurUser)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) variables[name] = value;
        }

        return variables;
    }

    private static (int ExitCode, string Output, string Error) Ask(ToolLayout layout, DeviceDemand demand, Dictionary<string, string> environment)
    {
        var start = new ManagedProgram(layout.TorchWorker, environment).By([DotnetHost.Path, "exec", layout.TorchWorker, "--describe", demand.ToString()!]);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", $"It did not answer within {Patience.TotalSeconds:0} s.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult().Trim());
    }
}
