using Katas.Authoring;
using Katas.Core.Reporting;

namespace Katas.Core.Judging;

/// <summary>One check that was run, or not: what came of it, as raw as a report may need it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Log">The calls of the case in hand at its end; null where it was not run.</param>
/// <param name="Printed">What the submission printed meanwhile, capped but hostile, or null.</param>
/// <param name="Elapsed">How long it took, the oracle's work included; null where it was not run.</param>
internal sealed record CheckRun(Check Check, CheckOutcome Outcome, CaseLog? Log, string? Printed, TimeSpan? Elapsed)
{
    /// <summary>The method that was called last, or null.</summary>
    public string? LastCall { get; init; }

    /// <summary>The run that was graded, where this shows a smaller case of the same failure; else null.</summary>
    public CheckRun? Graded { get; init; }

    /// <summary>What was counted, where this is a check of growth that was run; else null.</summary>
    public GrowthReport? Growth { get; init; }

    /// <summary>The line that took the most steps, where it did not end in time and that could be told; else null.</summary>
    public SpentReport? Spent { get; init; }

    /// <summary>Every expectation in order, where somebody else's answers are to be held beside these; else none is kept.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>How the answers lie beside those of a second reference, where there is one; else null.</summary>
    public PeerCheckReport? Peer { get; init; }

    public static CheckRun NotRun(Check check, string reason) => new(check, new CheckOutcome.NotRun(reason), null, null, null);
}
