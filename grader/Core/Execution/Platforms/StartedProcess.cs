using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>One that we have started ourselves.</summary>
internal sealed class StartedProcess(Process process) : RunningProcess
{
    /// <summary>As the platform knows it.</summary>
    public Process Process { get; } = process;

    public override int Id => Process.Id;

    public override Stream Input => Process.StandardInput.BaseStream;

    public override Stream Output => Process.StandardOutput.BaseStream;

    public override Stream Printed => Process.StandardError.BaseStream;

    public override bool HasExited => Process.HasExited;

    public override int ExitCode => Process.ExitCode;

    public override bool WaitForExit(TimeSpan patience) => Process.WaitForExit(patience);

    public override void Dispose()
    {
        // The process would leave its pipes to the finalizers, and a batch would run out of descriptors before they come.
        Output.Dispose();
        Input.Dispose();
        Process.Dispose();
    }
}
