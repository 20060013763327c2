namespace Katas.Core.Timing;

/// <summary>What came of a round.</summary>
internal abstract record RoundOutcome
{
    /// <summary>It was measured to its end.</summary>
    public sealed record Measured(TimedRound Round) : RoundOutcome;

    /// <summary>It was not by the submission's own doing, or an answer was wrong.</summary>
    public sealed record Refused(string Reason) : RoundOutcome;

    /// <summary>There was nothing to measure it beside.</summary>
    public sealed record Failed(string Reason) : RoundOutcome;
}
