namespace Katas.Authoring;

/// <summary>A size that the work may grow with, and how.</summary>
/// <param name="Name">Its letter in the statement, for instance <c>n</c>.</param>
/// <param name="Required">The fastest growth that is asked for.</param>
/// <param name="Ladder">The sizes at which steps are counted, ascending; at least five, far apart, the first large enough for what is added once to matter little.</param>
/// <param name="Held">Its size while the work is counted along another variable.</param>
public sealed record GrowthVariable(string Name, GrowthClass Required, IReadOnlyList<int> Ladder, int Held)
{
    /// <summary>Fewer sizes than these tell nothing.</summary>
    public const int FewestSizes = 5;

    /// <summary>The size at which the judge's own clock is asked: so large that the anchor, which grows as a class beyond, takes many times as long.</summary>
    public int Timed { get; init; } = Ladder[^1];

    /// <summary>A ladder of powers of two.</summary>
    /// <param name="name">Its letter in the statement.</param>
    /// <param name="required">The fastest growth that is asked for.</param>
    /// <param name="from">The least size.</param>
    /// <param name="to">The greatest size.</param>
    /// <param name="held">Its size while the work is counted along another variable; the least where there is no other.</param>
    /// <param name="timed">The size at which the judge's own clock is asked; the greatest where none is given.</param>
    public static GrowthVariable Doubling(string name, GrowthClass required, int from, int to, int? held = null, int? timed = null)
    {
        List<int> ladder = [];
        for (var size = from; size <= to; size *= 2) ladder.Add(size);
        return new(name, required, ladder, held ?? from) { Timed = timed ?? ladder[^1] };
    }
}
