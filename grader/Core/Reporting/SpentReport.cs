using Katas.Core.Growth;

namespace Katas.Core.Reporting;

/// <summary>The line that took the most steps of a check that did not end in time, as its first steps tell; a claim of the worker.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="OfSteps">All steps that were counted.</param>
public sealed record SpentReport(int Line, long Steps, long OfSteps)
{
    /// <summary>How many steps are counted: far more than any check of an honest solution takes, and a fraction of a second.</summary>
    internal const long Fuel = 10_000_000;

    /// <summary>The line, or null where no step was counted.</summary>
    internal static SpentReport? Of(IReadOnlyList<LineSteps> lines) =>
        LineSteps.Hottest(lines) is [var hottest, ..] ? new(hottest.Line, hottest.Steps, lines.Sum(line => line.Steps)) : null;
}
