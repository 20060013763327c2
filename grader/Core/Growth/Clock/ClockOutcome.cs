namespace Katas.Core.Growth.Clock;

/// <summary>What the judge's clock says of the steps.</summary>
internal abstract record ClockOutcome
{
    /// <summary>It bears them out.</summary>
    public sealed record Agrees : ClockOutcome;

    /// <summary>It does not.</summary>
    /// <param name="Reason">In a sentence.</param>
    public sealed record Disagrees(string Reason) : ClockOutcome;

    /// <summary>The kata has no anchor to hold them against.</summary>
    public sealed record NotAsked : ClockOutcome;
}
