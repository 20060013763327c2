using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>What a process uses.</summary>
/// <param name="Cpu">Processor time since its start.</param>
/// <param name="ResidentBytes">Memory that it holds.</param>
/// <param name="Threads">Its threads.</param>
internal readonly record struct Usage(TimeSpan Cpu, long ResidentBytes, int Threads);

/// <summary>What the system is asked to bound, where it can.</summary>
/// <param name="AddressSpaceBytes">Virtual memory.</param>
/// <param name="Cpu">Processor time from the process's start.</param>
/// <param name="FileBytes">The size of a file that it may write; the runtime's own mappings need 4 MiB.</param>
/// <param name="OpenFiles">Descriptors.</param>
internal readonly record struct ResourceLimits(long AddressSpaceBytes, TimeSpan Cpu, long FileBytes, int OpenFiles);

/// <summary>The one seam to what is specific to an operating system.</summary>
internal abstract class Containment
{
    /// <summary>What this system offers.</summary>
    public static Containment Current { get; } = OperatingSystem.IsLinux() ? new LinuxContainment() : new PortableContainment();

    /// <summary>The names of what is in force at level <c>process</c>, for the report.</summary>
    public abstract IReadOnlyList<string> Mechanisms { get; }

    /// <summary>What there is for the levels beyond it; found out when it is first asked for.</summary>
    public abstract Facilities Facilities { get; }

    /// <summary>Sees to it that a child started from here on inherits nothing that this process holds open but its three streams.</summary>
    public abstract void KeepDescriptors();

    /// <summary>Whether the system itself says that the process is sealed, whatever that says of itself.</summary>
    public abstract bool IsSealed(Process process);

    /// <summary>What the process uses, or null when it has ended.</summary>
    public abstract Usage? Usage(Process process);

    /// <summary>Bounds the process, as far as this system can from outside.</summary>
    public abstract void Limit(Process process, ResourceLimits limits);

    /// <summary>Where what is timed can be kept, so that both of a pair meet the same core.</summary>
    public abstract TimingPlace TimingPlace { get; }

    /// <summary>Keeps all threads of the process on one core, those that it starts later included.</summary>
    public abstract void Pin(Process process, int core);

    /// <summary>Kills the process with all that it has started.</summary>
    public abstract void Kill(Process process);
}
