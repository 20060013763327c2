namespace Katas.Core.Timing;

/// <summary>How a submission compares with the model solution, as coarsely as a measurement on somebody's machine can be trusted.</summary>
public enum SpeedBand
{
    /// <summary>Faster, whatever the noise.</summary>
    Faster,

    /// <summary>No difference that could be told.</summary>
    Even,

    /// <summary>At most twice the time.</summary>
    WithinTwo,

    /// <summary>At most five times the time.</summary>
    WithinFive,

    /// <summary>More than that.</summary>
    Slower,
}

/// <summary>Which band an interval is in.</summary>
internal static class SpeedBands
{
    private const double Two = 2;
    private const double Five = 5;

    /// <summary>The best band that the interval reaches into: at a border the doubt is the submission's benefit.</summary>
    public static SpeedBand Of(Interval interval) => interval switch
    {
        { High: < 1 } => SpeedBand.Faster,
        { Low: <= 1 } => SpeedBand.Even,
        { Low: <= Two } => SpeedBand.WithinTwo,
        { Low: <= Five } => SpeedBand.WithinFive,
        _ => SpeedBand.Slower,
    };

    /// <summary>As the result format names it.</summary>
    public static string Name(SpeedBand band) => band switch
    {
        SpeedBand.Faster => "faster",
        SpeedBand.Even => "even",
        SpeedBand.WithinTwo => "within 2x",
        SpeedBand.WithinFive => "within 5x",
        SpeedBand.Slower => "slower",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "No such band."),
    };
}
