namespace Katas.Answers;

public sealed class Sample : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {

        var total = nums1.Length + nums2.Length;
        int i = 0, j = 0;
        double previous = 0, current = 0;
        for (var step = 0; step <= total / 2; step++)
        {
            previous = current;
            current = j == nums2.Length || i < nums1.Length && nums1[i] <= nums2[j] ? nums1[i++] : nums2[j++];
        }

        return total % 2 == 1 ? current : (previous + current) / 2;
    }
}
