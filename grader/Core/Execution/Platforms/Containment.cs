namespace Katas.Core.Execution.Platforms;

/// <summary>The one seam to what is specific to an operating system: it starts children, and what it starts can be bounded, watched and ended.</summary>
internal abstract class Containment
{
    /// <summary>What this system offers.</summary>
    public static Containment Current { get; } = OperatingSystem.IsLinux() ? new LinuxContainment() : OperatingSystem.IsWindows() ? new WindowsContainment() : new PortableContainment();

    /// <summary>The names of what is in force at level <c>process</c>, for the report.</summary>
    public abstract IReadOnlyList<string> Mechanisms { get; }

    /// <summary>Whether system calls can be filtered.</summary>
    public abstract Facility Seal { get; }

    /// <summary>Whether there are namespaces; found out when it is first asked for, by a program that is run in some.</summary>
    public abstract Facility Namespaces { get; }

    /// <summary>Whether the kernel bounds memory and processes in groups.</summary>
    public virtual Facility Groups => new Facility.Lacking(Obstacle.NotLinux);

    /// <summary>Where what is timed can be kept, so that both of a pair meet the same core.</summary>
    public abstract TimingPlace TimingPlace { get; }

    /// <summary>Starts a program that inherits nothing which this process holds open but its three streams.</summary>
    /// <param name="program">The program.</param>
    /// <param name="inNamespaces">Whether it sees a system of its own; only where <see cref="Namespaces"/> work.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public abstract ContainedProcess Start(ManagedProgram program, bool inNamespaces);
}
