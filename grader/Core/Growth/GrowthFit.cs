using Katas.Authoring;

namespace Katas.Core.Growth;

/// <summary>
/// Decides how steps grow with a size. They are exact, so the question is no matter of noise: it is the slowest growing class that explains them, as
/// <c>b · f(n) + a · g(n)</c> with a slower growing g and neither negative, up to a margin. The margin is a fifth of what would be left over if they grew as
/// the next class does, and a quarter at most: so it is narrow exactly where two classes lie close together.
/// </summary>
internal static class GrowthFit
{
    private const double LargestMargin = 0.25;
    private const double ShareOfNext = 0.2;

    private static readonly GrowthClass[] Classes =
    [
        GrowthClass.Constant, GrowthClass.Logarithmic, GrowthClass.SquaredLogarithmic, GrowthClass.SquareRoot, GrowthClass.Linear, GrowthClass.Linearithmic, GrowthClass.Quadratic, GrowthClass.Cubic,
    ];

    /// <summary>The class, or null where no class explains the steps or there are too few of them.</summary>
    /// <param name="points">Sizes, ascending, and steps, positive.</param>
    public static GrowthClass? Decide(IReadOnlyList<(double Size, double Steps)> points)
    {
        if (points.Count < 3) return null;
        foreach (var candidate in Classes)
        {
            if (Residual(points, candidate) <= Margin(points, candidate)) return candidate;
        }

        // Left over at the end, and growing: more than the fastest of them.
        return Rises(points, GrowthClass.Cubic) ? GrowthClass.Beyond : null;
    }

    /// <summary>The function of a class.</summary>
    public static double Of(GrowthClass growth, double n) => growth switch
    {
        GrowthClass.Constant => 1,
        GrowthClass.Logarithmic => Math.Log2(n),
        GrowthClass.SquaredLogarithmic => Math.Log2(n) * Math.Log2(n),
        GrowthClass.SquareRoot => Math.Sqrt(n),
        GrowthClass.Linear => n,
        GrowthClass.Linearithmic => n * Math.Log2(n),
        GrowthClass.Quadratic => n * n,
        GrowthClass.Cubic => n * n * n,
        _ => n * n * n * n,
    };

    /// <summary>The largest relative difference between the steps and the best sum of a class and a slower one.</summary>
    internal static double Residual(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth)
    {
        var best = Largest(points, growth, growth, Single(points, growth), 0);
        foreach (var slower in Classes.TakeWhile(each => each < growth))
        {
            var (b, a) = Pair(points, growth, slower);
            if (a >= 0 && b >= 0) best = Math.Min(best, Largest(points, growth, slower, b, a));
        }

        return best;
    }

    internal static double Margin(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth)
    {
        var next = points.Select(point => (point.Size, Of(Next(growth), point.Size))).ToArray();
        return Math.Min(LargestMargin, ShareOfNext * Largest(next, growth, growth, Single(next, growth), 0));
    }

    // A search by halves takes a turn more or less, which must not make a square of it.
    private static GrowthClass Next(GrowthClass growth) => growth == GrowthClass.Logarithmic ? GrowthClass.SquareRoot : growth + 1;

    private static bool Rises(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth) =>
        points.Zip(points.Skip(1)).All(pair => pair.Second.Steps / Of(growth, pair.Second.Size) > pair.First.Steps / Of(growth, pair.First.Size));

    private static double Largest(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth, GrowthClass slower, double b, double a) =>
        points.Max(point => Math.Abs(b * Of(growth, point.Size) + a * Of(slower, point.Size) - point.Steps) / point.Steps);

    // Least squares of the relative differences: the small sizes count no less than the large ones.
    private static double Single(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth)
    {
        var (sum, square) = (0.0, 0.0);
        foreach (var (size, steps) in points)
        {
            var f = Of(growth, size) / steps;
            sum += f;
            square += f * f;
        }

        return sum / square;
    }

    private static (double B, double A) Pair(IReadOnlyList<(double Size, double Steps)> points, GrowthClass growth, GrowthClass slower)
    {
        var (ff, fg, gg, f1, g1) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (size, steps) in points)
        {
            var (f, g) = (Of(growth, size) / steps, Of(slower, size) / steps);
            ff += f * f;
            fg += f * g;
            gg += g * g;
            f1 += f;
            g1 += g;
        }

        var determinant = ff * gg - fg * fg;
        return determinant <= 1e-12 * ff * gg ? (-1, -1) : ((f1 * gg - g1 * fg) / determinant, (g1 * ff - f1 * fg) / determinant);
    }
}
