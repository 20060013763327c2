namespace Katas.Core.Timing;

/// <summary>Whether enough was measured.</summary>
internal static class StopPolicy
{
    /// <summary>How many pairs a round has, after which there is a look.</summary>
    public const int PairsOfRound = 8;

    // So few say nothing of how far apart two processes may lie.
    private const int LeastRounds = 5;
    private const int MostRounds = 20;

    // With the widening of every estimate a factor of 1.04 is the least there can be.
    private const double NarrowEnough = 1.08;

    // Wider than this it says too little to be called a measurement, when nothing more can be done.
    private const double WidestAtTheCap = 1.25;

    /// <summary>What to do with an estimate.</summary>
    /// <param name="estimate">So far.</param>
    /// <param name="elapsed">How long measuring has taken.</param>
    /// <param name="patience">How long it may take.</param>
    public static StopDecision Decide(SpeedEstimate estimate, TimeSpan elapsed, TimeSpan patience)
    {
        var isLast = estimate.Rounds >= MostRounds || elapsed >= patience;
        var isEnough = estimate.Rounds >= LeastRounds && estimate.Interval.Width <= NarrowEnough;
        if (!isLast) return isEnough ? StopDecision.Measured : StopDecision.GoOn;
        return estimate.Interval.Width <= WidestAtTheCap ? StopDecision.Measured : StopDecision.TooNoisy;
    }
}

/// <summary>What to do next.</summary>
internal enum StopDecision
{
    /// <summary>Measure another round.</summary>
    GoOn,

    /// <summary>That is it.</summary>
    Measured,

    /// <summary>It cannot be told on this machine now.</summary>
    TooNoisy,
}
