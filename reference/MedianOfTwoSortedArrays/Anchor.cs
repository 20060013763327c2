namespace Katas.Answers;

/// <summary>The anchor of growth: a single pass over both arrays, O(m + n). Its answer means nothing.</summary>
public sealed class Anchor : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var sum = 0L;
        foreach (var value in nums1) sum += value;
        foreach (var value in nums2) sum += value;
        return sum;
    }
}
