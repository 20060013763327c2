using Katas.Core.Peers;

namespace Katas.Core.Reporting;

/// <summary>What a submission was timed beside.</summary>
public abstract record SpeedBaseline
{
    private SpeedBaseline()
    {
    }

    /// <summary>The model solution.</summary>
    public sealed record Model : SpeedBaseline;

    /// <summary>The model solution, since the reference that was asked for has nothing for the kata.</summary>
    /// <param name="Asked">That reference.</param>
    public sealed record ModelInstead(PeerDescription Asked) : SpeedBaseline;

    /// <summary>A second reference.</summary>
    /// <param name="Description">What it is, and where it computed.</param>
    public sealed record Peer(PeerDescription Description) : SpeedBaseline;
}
