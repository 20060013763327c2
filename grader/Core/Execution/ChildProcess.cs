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

    private readonly ContainedProcess _contained;
    private bool _killed;

    private ChildProcess(ContainedProcess contained, long printedLimit)
    {
        _contained = contained;
        Printed = new(Process.Printed, printedLimit);
    }

    public int Id => _contained.Id;

    /// <summary>Whether it has ended, by itself or by us.</summary>
    public bool HasExited => Process.HasExited;

    /// <summary>What it prints.</summary>
    public PrintedText Printed { get; }

    private RunningProcess Process => _contained.Process;

    /// <summary>Starts a managed program.</summary>
    /// <param name="assembly">Path of its main assembly.</param>
    /// <param name="environment">All that its environment holds beside what the runtime needs.</param>
    /// <param name="printedLimit">How many bytes of what it prints are kept.</param>
    /// <param name="inNamespaces">Whether it sees a system of its own.</param>
    /// <param name="shown">A folder that it sees there besides (<see cref="ManagedProgram.Shown"/>).</param>
    /// <exception cref="GraderUnavailableException">It is missing or does not start.</exception>
    public static ChildProcess Start(string assembly, IReadOnlyDictionary<string, string> environment, long printedLimit, bool inNamespaces = false, string? shown = null)
    {
        if (!File.Exists(assembly)) throw new GraderUnavailableException($"A part of the grader is missing: '{assembly}'. Build or install it again.");

        var whole = new Dictionary<string, string>(environment);
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) whole.TryAdd(name, value);
        }

        try
        {
            return new(Containment.Current.Start(new(assembly, whole) { Shown = shown }, inNamespaces), printedLimit);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new GraderUnavailableException($"'{assembly}' does not start: {exception.Message}", exception);
        }
    }

    /// <summary>A copy of a worker that stands ready.</summary>
    /// <param name="process">The copy.</param>
    /// <param name="printedLimit">How many bytes of what it prints are kept.</param>
    public static ChildProcess Forked(ForkedProcess process, long printedLimit) => new(new LinuxProcess(process), printedLimit);

    /// <summary>The frames between it and us.</summary>
    public FrameChannel Channel(int longestFrame) =>
        new(Process.Output, Process.Input, longestFrame);

    /// <summary>Whether the system ended it for want of memory; asked once it has ended.</summary>
    public bool RanOutOfMemory => _contained.RanOutOfMemory;

    /// <summary>What it uses at this moment; null once it has ended.</summary>
    public Usage? Usage() => _contained.Usage();

    /// <summary>Whether the system says that it is sealed.</summary>
    public bool IsSealed => _contained.IsSealed;

    /// <summary>Sets what the system can bound from outside.</summary>
    public void Limit(ResourceLimits limits) => _contained.Limit(limits);

    /// <summary>Keeps it on one core.</summary>
    public void Pin(int core) => _contained.Pin(core);

    /// <summary>Ends it with all that it has started. Safe from any thread, any number of times.</summary>
    public void Kill()
    {
        lock (_contained)
        {
            if (_killed) return;
            _killed = true;
            _contained.Kill();
        }
    }

    /// <summary>Waits for its end, not for ever: one that has closed its output but lingers is killed.</summary>
    public int ExitCode()
    {
        if (!Process.WaitForExit(TimeSpan.FromSeconds(1)))
        {
            Kill();
            Process.WaitForExit(PatienceAfterKill);
        }

        Printed.WaitForEnd(PatienceAfterKill);
        return Process.HasExited ? Process.ExitCode : -1;
    }

    public void Dispose()
    {
        Kill();
        Process.WaitForExit(PatienceAfterKill);
        Printed.WaitForEnd(PatienceAfterKill);
        _contained.Dispose();
    }
}
