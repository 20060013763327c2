using Katas.Authoring;

namespace Katas.Core.Judging;

/// <summary>One check that was run, or not: what came of it, as raw as a report may need it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Calls">The calls of the case in hand at its end, or null.</param>
/// <param name="Inputs">Their arguments, or null.</param>
/// <param name="Printed">What the submission printed meanwhile, capped but hostile, or null.</param>
/// <param name="Elapsed">How long it took, the oracle's work included; null where it was not run.</param>
internal sealed record CheckRun(Check Check, CheckOutcome Outcome, string? Calls, string? Inputs, string? Printed, TimeSpan? Elapsed)
{
    public static CheckRun NotRun(Check check, string reason) => new(check, new CheckOutcome.NotRun(reason), null, null, null, null);
}
