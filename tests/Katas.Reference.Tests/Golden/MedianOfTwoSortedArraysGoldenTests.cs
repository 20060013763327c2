using Oracle = Katas.Reference.MedianOfTwoSortedArraysOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>The median, held against Python's statistics and the two medians of PyTorch. Halves of sums of two ints are exact, so nothing may differ.</summary>
public sealed class MedianOfTwoSortedArraysGoldenTests
{
    private readonly MedianVectors _golden = GoldenFile.Read<MedianVectors>("MedianOfTwoSortedArrays");

    [Test]
    public void The_oracle_agrees_with_Pythons_statistics()
    {
        var comparison = new GoldenComparison(tolerance: 0);
        foreach (var vector in _golden.Cases) comparison.Exact(vector.Name, Oracle.Median(vector.Nums1, vector.Nums2), vector.Median);
        comparison.AssertNoOffenders();
    }

    [Test]
    public void PyTorchs_median_is_the_lower_one_and_its_quantile_ours()
    {
        var comparison = new GoldenComparison(tolerance: 0);
        foreach (var vector in _golden.Cases)
        {
            comparison.Exact($"lower of {vector.Name}", Oracle.Lower(vector.Nums1, vector.Nums2), vector.TorchMedian);
            comparison.Exact($"quantile of {vector.Name}", Oracle.Median(vector.Nums1, vector.Nums2), vector.TorchQuantile);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void PyTorchs_median_differs_from_ours_for_some_vector() =>
        Assert.That(_golden.Cases.Where(vector => Oracle.Median(vector.Nums1, vector.Nums2) != vector.TorchMedian), Is.Not.Empty);

    [Test]
    public void No_values_at_all_are_NaN_in_PyTorch_and_do_not_happen_here()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_golden.Differences.NoValuesInTorch, Is.NaN);
            Assert.That(() => Oracle.Median([], []), Throws.InstanceOf<ArgumentException>());
        }
    }

    internal sealed record MedianVectors(MedianVector[] Cases, MedianDifferences Differences);

    internal sealed record MedianDifferences(double NoValuesInTorch);

    internal sealed record MedianVector(int[] Nums1, int[] Nums2, double Median, double TorchMedian, double TorchQuantile)
    {
        public string Name => $"[{string.Join(", ", Nums1)}] and [{string.Join(", ", Nums2)}]";
    }
}
