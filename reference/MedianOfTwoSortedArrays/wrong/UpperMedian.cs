// id: upper-median
// title: An even total returns the upper of the two middle values
// advice: With an even total two values share the middle, and index total / 2 is the upper of them. Some libraries call that median_high; here the answer is the mean of the two.
namespace Katas.Answers;

public sealed class UpperMedian : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        int i = 0, j = 0, current = 0;
        for (var step = 0; step <= (nums1.Length + nums2.Length) / 2; step++)
            current = j == nums2.Length || i < nums1.Length && nums1[i] <= nums2[j] ? nums1[i++] : nums2[j++];

        return current;
    }
}
