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
    public sealed record Lacking(Obstacle Obstacle) : Facility
    {
        /// <summary>What was said when it was tried; empty where nothing was.</summary>
        public string Words { get; init; } = "";
    }
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

    /// <summary>bubblewrap is not installed.</summary>
    NoBubblewrap,

    /// <summary>The kernel does not list the children of a process.</summary>
    NoChildrenFile,

    /// <summary>user.max_user_namespaces is 0.</summary>
    NoUserNamespaces,

    /// <summary>kernel.unprivileged_userns_clone is 0.</summary>
    NoUserNamespacesForUsers,

    /// <summary>kernel.apparmor_restrict_unprivileged_userns: AppArmor lets only programs with a profile make user namespaces.</summary>
    AppArmor,

    /// <summary>This user may make no control groups for memory and processes.</summary>
    NoControlGroups,

    /// <summary>They were tried and failed, for a reason that only the words tell.</summary>
    NamespacesFail,
}

/// <summary>What there is on this machine to keep submissions apart, beyond what works everywhere.</summary>
/// <param name="Seal">A filter of system calls.</param>
/// <param name="Namespaces">Namespaces and a root of its own.</param>
public sealed record Facilities(Facility Seal, Facility Namespaces)
{
    /// <summary>Control groups, which bound memory beside the managed heap at every level.</summary>
    public Facility Groups { get; init; } = new Facility.Lacking(Obstacle.NoControlGroups);

    /// <summary>Those of this machine; found out when first asked for.</summary>
    public static Facilities Here => new(Platforms.Containment.Current.Seal, Platforms.Containment.Current.Namespaces) { Groups = Platforms.Containment.Current.Groups };
}
