using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>A child that only .NET's own means bound.</summary>
internal class PortableProcess(Process process) : ContainedProcess(new StartedProcess(process))
{
    public override bool IsSealed => false;

    public override Usage? Usage()
    {
        try
        {
            process.Refresh();
            return new(process.TotalProcessorTime, process.WorkingSet64, process.Threads.Count);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public override void Limit(ResourceLimits limits)
    {
        // Nothing can be set from outside without a mechanism of the system's own; the watchdog bounds what it sees.
    }

    public override void Pin(int core) => throw new NotSupportedException("This system has no core to pin to.");

    public override void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
