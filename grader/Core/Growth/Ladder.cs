using Katas.Authoring;

namespace Katas.Core.Growth;

/// <summary>The steps counted along one variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Index">Its place among the variables.</param>
/// <param name="Points">Sizes and steps, as far as was counted.</param>
/// <param name="End">Why no further.</param>
/// <param name="Largest">The steps by line at the largest size that was counted, or where the fuel was spent; null where nothing was counted.</param>
internal sealed record Ladder(GrowthVariable Variable, int Index, IReadOnlyList<GrowthPoint> Points, LadderEnd End, SizedLines? Largest)
{
    /// <summary>All steps that may be counted along one variable: a hundred times what any model solution takes, and less than a second.</summary>
    public const long Fuel = 60_000_000;

    /// <summary>The growth, or null where the steps do not tell.</summary>
    public GrowthClass? Measured => GrowthFit.Decide([.. Points.Select(point => ((double)point.Sizes[Index], (double)point.Steps))]);

    /// <summary>Whether the next size can be counted with the fuel that is left, if the steps go on as from the last size but one to the last.</summary>
    /// <param name="steps">The steps at the sizes so far.</param>
    /// <param name="left">The fuel that is left.</param>
    public static bool IsAffordable(IReadOnlyList<long> steps, long left) =>
        steps is not [.., var before, var last] || (double)last * Math.Max(1, (double)last / Math.Max(1, before)) <= left;
}

/// <summary>The steps of the worst case of some sizes, by line.</summary>
/// <param name="Sizes">One size a variable.</param>
/// <param name="Lines">The lines that made any, in the order of the source.</param>
internal sealed record SizedLines(IReadOnlyList<int> Sizes, IReadOnlyList<LineSteps> Lines)
{
    /// <summary>All steps together.</summary>
    public long Total => Lines.Sum(line => line.Steps);
}
