namespace Katas.Contracts;

/// <summary>The median of two sorted arrays, without merging them.</summary>
public interface IMedianOfTwoSortedArrays
{
    /// <summary>
    /// The median of all values of both arrays taken together: the middle one, or the mean of the two middle ones.
    /// O(log(m + n)) is required; O(log min(m, n)) is noted as better.
    /// </summary>
    /// <param name="nums1">Sorted ascending, duplicates allowed; may be empty, but not together with <paramref name="nums2"/>.</param>
    /// <param name="nums2">Sorted ascending, duplicates allowed; may be empty, but not together with <paramref name="nums1"/>.</param>
    double FindMedianSortedArrays(int[] nums1, int[] nums2);
}
