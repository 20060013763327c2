namespace Katas.Core.Timing;

/// <summary>What came of a round.</summary>
internal abstract record RoundOutcome
{
    /// <summary>It was measured to its end.</summary>
    public sealed record Measured(TimedRound Round) : RoundOutcome;

    /// <summary>It was not, or an answer was wrong.</summary>
    public sealed record Failed(string Reason) : RoundOutcome;
}
