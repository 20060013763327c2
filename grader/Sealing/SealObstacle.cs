namespace Katas.Sealing;

/// <summary>Why a machine has no seal.</summary>
public enum SealObstacle
{
    /// <summary>Only Linux has system-call filters.</summary>
    NotLinux,

    /// <summary>There is a filter for x64 and for arm64 alone.</summary>
    UnknownProcessor,

    /// <summary>The filter is made for glibc.</summary>
    Musl,

    /// <summary>The kernel offers no filters, or something that this process runs in withholds them.</summary>
    NoFilters,
}
