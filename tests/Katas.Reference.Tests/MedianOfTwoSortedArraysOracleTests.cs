using Oracle = Katas.Reference.MedianOfTwoSortedArraysOracle;

namespace Katas.Reference.Tests;

/// <summary>The oracle of the median, held against numbers worked out by hand and against a merge.</summary>
public sealed class MedianOfTwoSortedArraysOracleTests
{
    [TestCase(new[] { 2, 7, 11 }, new[] { 3, 5 }, 5)]
    [TestCase(new[] { 1, 4, 9 }, new[] { 2, 3, 12 }, 3.5)]
    [TestCase(new int[0], new[] { -4, 9 }, 2.5)]
    [TestCase(new[] { -3 }, new[] { -2 }, -2.5)]
    [TestCase(new[] { int.MaxValue }, new[] { int.MaxValue }, 2147483647.0)]
    [TestCase(new[] { int.MaxValue - 1 }, new[] { int.MaxValue }, 2147483646.5)]
    [TestCase(new[] { int.MinValue }, new[] { int.MinValue + 1 }, -2147483647.5)]
    [TestCase(new[] { int.MinValue }, new[] { int.MaxValue }, -0.5)]
    public void The_median_is_the_one_worked_out_by_hand(int[] nums1, int[] nums2, double median) =>
        Assert.That(Oracle.Median(nums1, nums2), Is.EqualTo(median));

    [Test]
    public void The_median_is_the_middle_of_a_merge([Range(0, 6)] int first, [Range(1, 7)] int second)
    {
        var random = new Random(first * 10 + second);
        for (var repeat = 0; repeat < 50; repeat++)
        {
            var (nums1, nums2) = (Sorted(random, first), Sorted(random, second));
            var merged = Merge(nums1, nums2);
            var middle = merged.Count % 2 == 1
                ? merged[merged.Count / 2]
                : (merged[merged.Count / 2 - 1] + merged[merged.Count / 2]) / 2.0;

            Assert.That(Oracle.Median(nums1, nums2), Is.EqualTo(middle));
        }
    }

    [Test]
    public void Of_an_even_total_the_lower_and_the_upper_lie_side_by_side() =>
        Assert.That((Oracle.Lower([4, 20], [10, 15]), Oracle.Upper([4, 20], [10, 15])), Is.EqualTo((10.0, 15.0)));

    private static int[] Sorted(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-9, 10)).Order()];

    private static List<int> Merge(int[] nums1, int[] nums2)
    {
        var merged = new List<int>();
        for (int i = 0, j = 0; i < nums1.Length || j < nums2.Length;)
            merged.Add(j == nums2.Length || (i < nums1.Length && nums1[i] <= nums2[j]) ? nums1[i++] : nums2[j++]);
        return merged;
    }
}
