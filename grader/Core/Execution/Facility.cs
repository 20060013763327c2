namespace Katas.Core.Execution;

/// <summary>Something that keeps submissions apart, as it stands on this machine.</summary>
public abstract record Facility
{
    private Facility()
    {
    }

    /// <summary>It works.</summary>
    public sealed record Works : Facility;

    /// <summary>It does not.</summary>
    public sealed record Lacking(Obstacle Obstacle) : Facility;
}

/// <summary>Why a facility is lacking. What that means and what to do about it stands in <see cref="Reporting.Texts"/>.</summary>
public enum Obstacle
{
    /// <summary>Only Linux has it.</summary>
    NotLinux,

    /// <summary>There is no filter for this processor.</summary>
    UnknownProcessor,

    /// <summary>The C library is not the one that the filter is made for.</summary>
    Musl,

    /// <summary>The kernel, or the container around, offers no system-call filters.</summary>
    NoFilters,

    /// <summary>This version does not know it.</summary>
    NotYet,
}

/// <summary>What there is on this machine to keep submissions apart, beyond what works everywhere.</summary>
/// <param name="Seal">A filter of system calls.</param>
/// <param name="Namespaces">Namespaces and a root of its own.</param>
public sealed record Facilities(Facility Seal, Facility Namespaces)
{
    /// <summary>Those of this machine; found out when first asked for.</summary>
    public static Facilities Here => Platforms.Containment.Current.Facilities;
}
