// id: ignores-the-second-array
// title: The second array counts only when the first one is empty
// advice: The median is taken over the values of both arrays together. Follow where your second array goes: it must move the middle even when the first one is not empty.
namespace Katas.Answers;

public sealed class IgnoresTheSecondArray : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var nums = nums1.Length > 0 ? nums1 : nums2;
        return ((double)nums[(nums.Length - 1) / 2] + nums[nums.Length / 2]) / 2;
    }
}
