namespace Katas.Core.Timing;

/// <summary>Whether enough was measured.</summary>
internal static class StopPolicy
{
    /// <summary>How many pairs are measured between two looks, and before the first.</summary>
    public const int PairsBetweenLooks = 10;

    // With the widening between processes a factor of 1.04 is the least there can be.
    private const double NarrowEnough = 1.08;

    // Wider than this it says too little to be called a measurement, when nothing more can be done.
    private const double WidestAtTheCap = 1.25;

    private const int MostPairs = 120;

    /// <summary>What to do with an estimate.</summary>
    /// <param name="estimate">So far.</param>
    /// <param name="elapsed">How long measuring has taken.</param>
    /// <param name="patience">How long it may take.</param>
    public static StopDecision Decide(SpeedEstimate estimate, TimeSpan elapsed, TimeSpan patience)
    {
        var isLast = estimate.Pairs >= MostPairs || elapsed >= patience;
        return estimate.Interval.Width <= NarrowEnough ? StopDecision.Measured
            : !isLast ? StopDecision.GoOn
            : estimate.Interval.Width <= WidestAtTheCap ? StopDecision.Measured
            : StopDecision.TooNoisy;
    }
}

/// <summary>What to do next.</summary>
internal enum StopDecision
{
    /// <summary>Measure more pairs.</summary>
    GoOn,

    /// <summary>That is it.</summary>
    Measured,

    /// <summary>It cannot be told on this machine now.</summary>
    TooNoisy,
}
