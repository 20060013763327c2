namespace Katas.Authoring;

/// <summary>How small to draw the sizes of a check's cases, in search of the smallest that fails.</summary>
/// <param name="Largest">What no size exceeds.</param>
public sealed record Smallness(int Largest)
{
    private readonly IReadOnlyDictionary<int, int> _each = new Dictionary<int, int>();

    /// <summary>The same, but with one of the sizes no larger than <paramref name="largest"/>.</summary>
    /// <param name="index">Which, in the order of <see cref="Generate.Sizes"/>.</param>
    /// <param name="largest">What it may not exceed.</param>
    public Smallness With(int index, int largest) => new(this, new Dictionary<int, int>(_each) { [index] = largest });

    /// <summary>What the size of that index may not exceed.</summary>
    internal int Of(int index) => _each.GetValueOrDefault(index, Largest);

    private Smallness(Smallness other, IReadOnlyDictionary<int, int> each) : this(other.Largest) => _each = each;
}
