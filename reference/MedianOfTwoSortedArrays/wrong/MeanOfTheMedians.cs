// id: mean-of-the-medians
// title: Returns the mean of the two arrays' own medians
// advice: Medians do not combine like this: how many values lie on each side in the other array matters, and so do the lengths. Try one value against five.
namespace Katas.Answers;

public sealed class MeanOfTheMedians : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        if (nums1.Length == 0) return Median(nums2);
        if (nums2.Length == 0) return Median(nums1);
        return (Median(nums1) + Median(nums2)) / 2;
    }

    private static double Median(int[] nums) => ((double)nums[(nums.Length - 1) / 2] + nums[nums.Length / 2]) / 2;
}
