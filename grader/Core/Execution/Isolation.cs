using Katas.Core.Execution.Platforms;
using Katas.Core.Reporting;

namespace Katas.Core.Execution;

/// <summary>What keeps submissions apart. Each level holds what the ones before it hold.</summary>
public abstract record Isolation
{
    private Isolation(IsolationDemand level, params string[] adds) => (Level, Adds) = (level, adds);

    /// <summary>The demand that names it.</summary>
    public IsolationDemand Level { get; }

    private IReadOnlyList<string> Adds { get; }

    /// <summary>A process of its own under limits.</summary>
    public sealed record Process() : Isolation(IsolationDemand.Process);

    /// <summary>Its files, network and processes taken away by the kernel.</summary>
    public sealed record Sealed() : Isolation(IsolationDemand.Sealed, "no new privileges", "system-call filter", "sealed compiler");

    /// <summary>Namespaces of its own around a seal.</summary>
    public sealed record Namespaced() : Isolation(IsolationDemand.Namespaced, "no new privileges", "system-call filter", "sealed compiler", "namespaces", "read-only root");

    /// <summary>Takes what is demanded of what there is on this machine.</summary>
    /// <exception cref="GraderUnavailableException">It cannot be had.</exception>
    public static Isolation Of(IsolationDemand demand) => demand switch
    {
        // Nothing is tried that nobody asked for.
        IsolationDemand.Process => new Process(),
        IsolationDemand.Sealed => Choose(demand, new(Containment.Current.Seal, Namespaces: new Facility.Lacking(Obstacle.NotLinux))),
        _ => Choose(demand, Facilities.Here),
    };

    /// <summary>Decides between what is demanded and what there is; never takes less than what was demanded.</summary>
    /// <exception cref="GraderUnavailableException">It cannot be had.</exception>
    public static Isolation Choose(IsolationDemand demand, Facilities facilities) => (demand, facilities) switch
    {
        (IsolationDemand.Process, _) => new Process(),
        (IsolationDemand.Sealed, { Seal: Facility.Works }) => new Sealed(),
        (IsolationDemand.Auto or IsolationDemand.Namespaced, { Seal: Facility.Works, Namespaces: Facility.Works }) => new Namespaced(),
        (IsolationDemand.Auto, { Seal: Facility.Works }) => new Sealed(),
        (IsolationDemand.Auto, _) => new Process(),
        (_, { Seal: Facility.Lacking lacking }) => throw Unavailable(demand, lacking),
        (_, { Namespaces: Facility.Lacking lacking }) => throw Unavailable(demand, lacking),
        _ => throw new NotSupportedException(demand.ToString()),
    };

    /// <summary>As reports name it.</summary>
    public IsolationReport ToReport() => new(NameOf(Level), [.. Containment.Current.Mechanisms, .. Adds]);

    private static GraderUnavailableException Unavailable(IsolationDemand demand, Facility.Lacking lacking) => new(
        $"The isolation '{NameOf(demand)}' cannot be had here, and nothing was graded. {Texts.English.WhyOf(lacking)} {Remedy.For(lacking.Obstacle)}".TrimEnd()
        + "\n'kata doctor' shows what works.");

    private static string NameOf(IsolationDemand demand) => demand.ToString().ToLowerInvariant();
}
