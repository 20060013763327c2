using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Timing;

namespace Katas.Core.Scoring;

/// <summary>What speed earns where a kata gives points for it and it was asked for. It changes no verdict.</summary>
public abstract record SpeedPoints
{
    private SpeedPoints()
    {
    }

    /// <summary>So many points of so many.</summary>
    public sealed record Earned(int Points, int MaxPoints) : SpeedPoints;

    /// <summary>It could not be told, which is nobody's fault: the points count neither as earned nor as missed.</summary>
    /// <param name="MaxPoints">The points that are left out of the total.</param>
    public sealed record LeftOut(int MaxPoints) : SpeedPoints;

    /// <summary>They come of the model solution alone, and something else was asked for in its place.</summary>
    /// <param name="MaxPoints">The points that are left out of the total.</param>
    public sealed record NotOffered(int MaxPoints) : SpeedPoints;

    /// <summary>What a measurement earns; null where there is nothing to be had.</summary>
    /// <param name="speed">The measurement; null where none was asked for.</param>
    /// <param name="maxPoints">The points that the kata gives for speed.</param>
    /// <param name="against">What answers are held against beside the oracle; null where nothing is.</param>
    public static SpeedPoints? Of(SpeedReport? speed, int maxPoints, PeerDescription? against = null) => speed switch
    {
        _ when maxPoints == 0 => null,
        null => null,
        // Whatever came of it, so that all of a class have the same total.
        _ when against is not null => new NotOffered(maxPoints),
        SpeedReport.Measured measured => new Earned((int)Math.Round(Share(measured.Band) * maxPoints, MidpointRounding.AwayFromZero), maxPoints),
        SpeedReport.TooNoisy => new LeftOut(maxPoints),
        SpeedReport.Refused => new Earned(0, maxPoints),
        SpeedReport.NotMeasured => new LeftOut(maxPoints),
        _ => throw new NotSupportedException(speed.GetType().Name),
    };

    /// <summary>The part of the points that a band earns.</summary>
    public static double Share(SpeedBand band) => band switch
    {
        SpeedBand.Faster or SpeedBand.Even => 1,
        SpeedBand.WithinTwo => 0.75,
        SpeedBand.WithinFive => 0.5,
        SpeedBand.Slower => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "No such band."),
    };
}
