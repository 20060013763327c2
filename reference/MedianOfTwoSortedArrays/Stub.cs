using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// The median of all values of two sorted arrays, in O(log(m + n)). Either array may be empty, never both; values may repeat and reach
/// both ends of int. The statement, with an example and the edges, is in README.md beside this file.
/// </summary>
public sealed class MedianOfTwoSortedArrays : IMedianOfTwoSortedArrays
{
    /// <inheritdoc/>
    public double FindMedianSortedArrays(int[] nums1, int[] nums2) => throw new NotImplementedException();
}
