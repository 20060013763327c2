namespace Katas.Answers;

// Walks through the merged order without building it and keeps the last two values seen. Right in value, though linear.
public sealed class MergeWithTwoPointers : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        int total = nums1.Length + nums2.Length, i = 0, j = 0, previous = 0, current = 0;
        for (var step = 0; step <= total / 2; step++)
        {
            previous = current;
            current = j == nums2.Length || i < nums1.Length && nums1[i] <= nums2[j] ? nums1[i++] : nums2[j++];
        }

        return total % 2 == 1 ? current : ((long)previous + current) / 2.0;
    }
}
