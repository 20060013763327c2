namespace Katas.Authoring;

/// <summary>How work grows with one size, from slowest to fastest growth.</summary>
public enum GrowthClass
{
    /// <summary>O(1).</summary>
    Constant,

    /// <summary>O(log n).</summary>
    Logarithmic,

    /// <summary>O(log² n): told from O(log n) only where it cannot be taken for that.</summary>
    SquaredLogarithmic,

    /// <summary>O(√n).</summary>
    SquareRoot,

    /// <summary>O(n).</summary>
    Linear,

    /// <summary>O(n log n).</summary>
    Linearithmic,

    /// <summary>O(n²).</summary>
    Quadratic,

    /// <summary>O(n³).</summary>
    Cubic,

    /// <summary>Faster than O(n³).</summary>
    Beyond,
}
