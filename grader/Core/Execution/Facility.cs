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
    /// <param name="Why">In a sentence.</param>
    /// <param name="Remedy">The one command, or the one thing to do, that would change that; null where nothing would.</param>
    public sealed record Lacking(string Why, string? Remedy = null) : Facility;
}

/// <summary>What there is on this machine to keep submissions apart, beyond what works everywhere.</summary>
/// <param name="Seal">A filter of system calls.</param>
/// <param name="Namespaces">Namespaces and a root of its own, by bubblewrap.</param>
public sealed record Facilities(Facility Seal, Facility Namespaces);
