using System.Diagnostics;
using System.Runtime.Versioning;

namespace Katas.Core.Execution.Platforms;

/// <summary>Windows: a job object, which ends with the judge and takes all its processes along.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsContainment : Containment
{
    public override IReadOnlyList<string> Mechanisms { get; } = ["child process", "job object", "heap limit", "watchdog"];

    public override Facility Seal { get; } = new Facility.Lacking(Obstacle.NotLinux);

    public override Facility Namespaces => Seal;

    public override TimingPlace TimingPlace { get; } = new TimingPlace.AnyCore();

    public override ContainedProcess Start(ManagedProgram program, bool inNamespaces)
    {
        var job = JobObject.Create();
        try
        {
            var process = Process.Start(program.Directly())!;
            // Only our own code runs in it until it has been sent something.
            job.Add(process);
            return new WindowsProcess(process, job);
        }
        catch
        {
            job.Dispose();
            throw;
        }
    }
}
