namespace Katas.Core.Timing;

/// <summary>What came of timing one size.</summary>
internal abstract record SizeOutcome
{
    /// <summary>It was measured, or could not be told for noise.</summary>
    /// <param name="Estimate">The ratio.</param>
    /// <param name="TooNoisy">Whether the interval is too wide to say anything.</param>
    /// <param name="Rounds">All that was measured.</param>
    public sealed record Timed(SpeedEstimate Estimate, bool TooNoisy, IReadOnlyList<TimedRound> Rounds) : SizeOutcome;

    /// <summary>There is nothing to compare, by the submission's own doing.</summary>
    public sealed record Refused(string Reason) : SizeOutcome;

    /// <summary>There is nothing to compare with.</summary>
    public sealed record Failed(string Reason) : SizeOutcome;
}
