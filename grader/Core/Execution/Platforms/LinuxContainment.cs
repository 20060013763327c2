using System.Diagnostics;
using Katas.Sealing;

namespace Katas.Core.Execution.Platforms;

/// <summary>Linux: limits set from outside, a process group that dies together, a seal, and namespaces where bubblewrap makes them.</summary>
internal sealed class LinuxContainment : Containment
{
    private readonly Lazy<Facility> _namespaces = new(() => Bubblewrap.Probe());

    private static readonly string[] Always = ["child process", "own session", "resource limits", "heap limit", "watchdog"];

    public override IReadOnlyList<string> Mechanisms => ControlGroup.IsAvailable ? [.. Always, "control groups"] : Always;

    public override Facility Seal => Katas.Sealing.Seal.Obstacle switch
    {
        null => new Facility.Works(),
        SealObstacle.NotLinux => new Facility.Lacking(Obstacle.NotLinux),
        SealObstacle.UnknownProcessor => new Facility.Lacking(Obstacle.UnknownProcessor),
        SealObstacle.Musl => new Facility.Lacking(Obstacle.Musl),
        _ => new Facility.Lacking(Obstacle.NoFilters),
    };

    public override Facility Namespaces => _namespaces.Value;

    public override Facility Groups => ControlGroup.IsAvailable ? new Facility.Works() : new Facility.Lacking(Obstacle.NoControlGroups);

    public override TimingPlace TimingPlace => LinuxCores.TimingPlace;

    public override ContainedProcess Start(ManagedProgram program, bool inNamespaces)
    {
        LinuxCalls.KeepDescriptors();
        return inNamespaces
            ? new NamespacedProcess(new StartedProcess(LastingThread.Run(() => Process.Start(Bubblewrap.Around(program))!)))
            : new LinuxProcess(new StartedProcess(Process.Start(program.Directly())!));
    }
}
