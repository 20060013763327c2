namespace Katas.Reference;

/// <summary>The truth, slow and plain. To be written: as the formula stands in the paper, in double where there are fractions.</summary>
public static class PlaceholderOracle
{
    /// <summary>The sum of all values.</summary>
    public static int Solve(int[] values) => values.Aggregate(0, (sum, value) => sum + value);
}
