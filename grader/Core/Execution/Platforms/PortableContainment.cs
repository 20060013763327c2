using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>What works everywhere: a watchdog and the end of the process tree.</summary>
internal sealed class PortableContainment : Containment
{
    public override IReadOnlyList<string> Mechanisms { get; } = ["child process", "heap limit", "watchdog"];

    public override Facilities Facilities { get; } = new(new Facility.Lacking(Obstacle.NotLinux), new Facility.Lacking(Obstacle.NotLinux));

    public override void KeepDescriptors()
    {
        // What .NET opens is not handed on; what it was itself started with is out of its hands here.
    }

    public override bool IsSealed(Process process) => false;

    public override Usage? Usage(Process process)
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

    public override void Limit(Process process, ResourceLimits limits)
    {
        // Nothing can be set from outside without a mechanism of the system's own; the watchdog bounds what it sees.
    }

    public override TimingPlace TimingPlace { get; } = new TimingPlace.AnyCore();

    public override void Pin(Process process, int core) => throw new NotSupportedException("This system has no core to pin to.");

    public override void Kill(Process process)
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
