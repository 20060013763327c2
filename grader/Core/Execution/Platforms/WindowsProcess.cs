using System.Diagnostics;
using System.Runtime.Versioning;

namespace Katas.Core.Execution.Platforms;

/// <summary>A child in a job object of its own.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsProcess(Process process, JobObject job) : PortableProcess(process)
{
    public override void Limit(ResourceLimits limits) => job.Limit(limits);

    public override void Kill()
    {
        job.Terminate();
        base.Kill();
    }

    public override void Dispose()
    {
        job.Dispose();
        base.Dispose();
    }
}
