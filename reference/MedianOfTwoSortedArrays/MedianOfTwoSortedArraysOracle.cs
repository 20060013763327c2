namespace Katas.Reference;

/// <summary>The median by its definition: all values in order, and the middle of them.</summary>
public static class MedianOfTwoSortedArraysOracle
{
    /// <summary>The middle value, or the mean of the two middle ones. Exact: a sum of two ints and its half fit a double.</summary>
    public static double Median(int[] nums1, int[] nums2) => (Lower(nums1, nums2) + Upper(nums1, nums2)) / 2;

    /// <summary>The lower of the two middle values; of an odd number of values the middle one.</summary>
    public static double Lower(int[] nums1, int[] nums2) => InOrder(nums1, nums2, total => (total - 1) / 2);

    /// <summary>The upper of the two middle values; of an odd number of values the middle one.</summary>
    public static double Upper(int[] nums1, int[] nums2) => InOrder(nums1, nums2, total => total / 2);

    private static int InOrder(int[] nums1, int[] nums2, Func<int, int> position) =>
        nums1.Concat(nums2).Order().ElementAt(position(nums1.Length + nums2.Length));
}
