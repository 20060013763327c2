using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>What works everywhere: a watchdog and the end of the process tree.</summary>
internal sealed class PortableContainment : Containment
{
    public override IReadOnlyList<string> Mechanisms { get; } = ["child process", "heap limit", "watchdog"];

    public override Facility Seal { get; } = new Facility.Lacking(Obstacle.NotLinux);

    public override Facility Namespaces => Seal;

    public override TimingPlace TimingPlace { get; } = new TimingPlace.AnyCore();

    // What .NET opens is not handed on; what this process was itself started with is out of its hands here.
    public override ContainedProcess Start(ManagedProgram program, bool inNamespaces) => new PortableProcess(Process.Start(program.Directly())!);
}
