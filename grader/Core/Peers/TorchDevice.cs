using System.Diagnostics;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Peers;

/// <summary>A device that works, as the Torch worker says of it.</summary>
/// <param name="Name"><c>cpu</c>, <c>cuda:0</c>.</param>
/// <param name="Version">Of TorchSharp and of libtorch.</param>
internal sealed record TorchDevice(string Name, string Version)
{
    // The first use of a GPU after the machine has started can take this long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Takes what is demanded.</summary>
    /// <param name="layout">Where the worker lies.</param>
    /// <param name="demand">The device.</param>
    /// <param name="environment">All of the environment that the worker is given.</param>
    /// <exception cref="GraderUnavailableException">It cannot be had, or nothing of TorchSharp can.</exception>
    public static TorchDevice Choose(ToolLayout layout, DeviceDemand demand, IReadOnlyDictionary<string, string> environment)
    {
        var (exitCode, output, error) = Ask(layout, demand, environment);
        return Read(output) is { } device && exitCode == 0
            ? device
            : throw new GraderUnavailableException($"The device '{demand}' cannot be had here, and nothing was graded. {(error.Length > 0 ? error : $"The Torch worker ended with exit code {exitCode}.")} docs/gpu.md says more.");
    }

    /// <summary>Reads its two lines; null where they are not what it says.</summary>
    public static TorchDevice? Read(string output)
    {
        var said = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => group.Last()[1]);
        return said.TryGetValue("device", out var device) && said.TryGetValue("version", out var version) ? new(device, version) : null;
    }

    private static (int ExitCode, string Output, string Error) Ask(ToolLayout layout, DeviceDemand demand, IReadOnlyDictionary<string, string> environment)
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
