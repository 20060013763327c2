using Katas.Core.Reporting;

namespace Katas.Core.Peers;

/// <summary>What answers are held against beside the oracle.</summary>
/// <param name="Name">Its name, as on the command line.</param>
/// <param name="Version">Of what it is built on, for people.</param>
/// <param name="Device">Where it computes: <c>cpu</c>, <c>cuda:0</c>.</param>
public sealed record PeerDescription(string Name, string Version, string Device)
{
    /// <summary>Whether its products of float32 may drop the last bits of their factors.</summary>
    public bool Tf32 { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Version}, {new DeviceReport(Device, Tf32)})";
}
