using Katas.Core.Growth;

namespace Katas.Core.Reporting;

/// <summary>How the work of a submission grows. Steps and allocations are the worker's claim; whether the judge's own clock agrees is told apart.</summary>
/// <param name="Variables">The sizes that were varied, by their letters in the statement.</param>
/// <param name="Points">What was counted, along one variable after the other.</param>
/// <param name="Measured">The growth that explains the steps; null where none does.</param>
/// <param name="Required">The growth that is asked for.</param>
public sealed record GrowthReport(IReadOnlyList<string> Variables, IReadOnlyList<GrowthPointReport> Points, string? Measured, string Required)
{
    /// <summary>Whether the time that the largest sizes took is that of the growth required; null where it was not measured.</summary>
    public bool? ClockAgrees { get; init; }

    /// <summary>The lines that make the most steps at the largest size, most first.</summary>
    public IReadOnlyList<LineSteps> Hottest { get; init; } = [];
}

/// <summary>The steps of the worst case of some sizes.</summary>
/// <param name="Size">One size a variable.</param>
/// <param name="Steps">Turns of loops, calls of functions, and what calls into the library do by the lengths of what they are given.</param>
/// <param name="AllocatedBytes">What was allocated, counters included.</param>
public sealed record GrowthPointReport(IReadOnlyList<int> Size, long Steps, long AllocatedBytes);
