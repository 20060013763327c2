using System.Diagnostics;
using Katas.Core.Execution.Platforms;
using Katas.Protocol;

namespace Katas.Core.Execution;

/// <summary>
/// A program of ours in a process of its own: frames over its standard input and output, its standard error drained all the time. Disposing kills it.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan PatienceAfterKill = TimeSpan.FromSeconds(5);

    // What the runtime itself needs of ours; nothing else of the environment is handed on, for it may hold a teacher's tokens.
    private static readonly string[] Inherited = ["DOTNET_ROOT", "SystemRoot", "TEMP", "TMP"];

    private readonly Process _process;
    private bool _killed;

    private ChildProcess(Process process, long printedLimit)
    {
        _process = process;
        Printed = new(process.StandardError.BaseStream, printedLimit);
    }

    public int Id => _process.Id;

    /// <summary>Whether it has ended, by itself or by us.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it prints.</summary>
    public PrintedText Printed { get; }

    /// <summary>Starts a managed program.</summary>
    /// <param name="assembly">Path of its main assembly.</param>
    /// <param name="environment">All that its environment holds beside what the runtime needs.</param>
    /// <param name="printedLimit">How many bytes of what it prints are kept.</param>
    /// <exception cref="GraderUnavailableException">It is missing or does not start.</exception>
    public static ChildProcess Start(string assembly, IReadOnlyDictionary<string, string> environment, long printedLimit)
    {
        if (!File.Exists(assembly)) throw new GraderUnavailableException($"A part of the grader is missing: '{assembly}'. Build or install it again.");

        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
        var inherited = Inherited.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).Where(pair => pair.value is not null).ToArray();
        start.Environment.Clear();
        foreach (var (name, value) in inherited) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;

        Containment.Current.KeepDescriptors();
        try
        {
            return new(Process.Start(start)!, printedLimit);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new GraderUnavailableException($"'{assembly}' does not start: {exception.Message}", exception);
        }
    }

    /// <summary>The frames between it and us.</summary>
    public FrameChannel Channel(int longestFrame) =>
        new(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream, longestFrame);

    /// <summary>What it uses at this moment; null once it has ended.</summary>
    public Usage? Usage() => Containment.Current.Usage(_process);

    /// <summary>Whether the system says that it is sealed.</summary>
    public bool IsSealed => Containment.Current.IsSealed(_process);

    /// <summary>Sets what the system can bound from outside.</summary>
    public void Limit(ResourceLimits limits) => Containment.Current.Limit(_process, limits);

    /// <summary>Keeps it on one core.</summary>
    public void Pin(int core) => Containment.Current.Pin(_process, core);

    /// <summary>Ends it with all that it has started. Safe from any thread, any number of times.</summary>
    public void Kill()
    {
        lock (_process)
        {
            if (_killed) return;
            _killed = true;
            Containment.Current.Kill(_process);
        }
    }

    /// <summary>Waits for its end, not for ever: one that has closed its output but lingers is killed.</summary>
    public int ExitCode()
    {
        if (!_process.WaitForExit(TimeSpan.FromSeconds(1)))
        {
            Kill();
            _process.WaitForExit(PatienceAfterKill);
        }

        Printed.WaitForEnd(PatienceAfterKill);
        return _process.HasExited ? _process.ExitCode : -1;
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit(PatienceAfterKill);
        Printed.WaitForEnd(PatienceAfterKill);
        // The process would leave its pipes to the finalizers, and a batch would run out of descriptors before they come.
        _process.StandardOutput.BaseStream.Dispose();
        _process.StandardInput.BaseStream.Dispose();
        _process.Dispose();
    }
}
