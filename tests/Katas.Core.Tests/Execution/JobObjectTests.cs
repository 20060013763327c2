using System.Runtime.InteropServices;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

/// <summary>Windows reads the limits by their offsets, which every system can compute, and only Windows can hold them to a process.</summary>
public sealed class JobObjectTests
{
    [Test]
    public void The_limits_lie_where_Windows_reads_them()
    {
        if (nint.Size != 8) Assert.Ignore("The numbers are those of processes of 64 bits.");
        var limits = typeof(Containment).Assembly.GetType("Katas.Core.Execution.Platforms.JobObject+Limits")!;
        Assert.Multiple(() =>
        {
            Assert.That(Marshal.SizeOf(limits), Is.EqualTo(144));
            Assert.That(Marshal.OffsetOf(limits, "Bounds"), Is.EqualTo((nint)16));
            Assert.That(Marshal.OffsetOf(limits, "Processes"), Is.EqualTo((nint)40));
            Assert.That(Marshal.OffsetOf(limits, "Scheduling"), Is.EqualTo((nint)60));
            Assert.That(Marshal.OffsetOf(limits, "JobMemory"), Is.EqualTo((nint)120));
        });
    }
}
