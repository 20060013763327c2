// id: zero-sentinels
// title: A cut at an end has zero for its missing neighbour
// advice: Where a cut lies at an end of an array there is no value on that side, and what stands in for it must never win: below every value on the left, above every value on the right. Zero is an ordinary value.
namespace Katas.Answers;

public sealed class ZeroSentinels : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        if (nums1.Length > nums2.Length) return FindMedianSortedArrays(nums2, nums1);

        var total = nums1.Length + nums2.Length;
        var half = (total + 1) / 2;
        var (low, high) = (0, nums1.Length);
        while (low <= high)
        {
            var cut1 = (low + high) / 2;
            var cut2 = half - cut1;
            long left1 = cut1 > 0 ? nums1[cut1 - 1] : 0;
            long left2 = cut2 > 0 ? nums2[cut2 - 1] : 0;
            long right1 = cut1 < nums1.Length ? nums1[cut1] : 0;
            long right2 = cut2 < nums2.Length ? nums2[cut2] : 0;

            if (left1 > right2)
            {
                high = cut1 - 1;
            }
            else if (left2 > right1)
            {
                low = cut1 + 1;
            }
            else
            {
                var lower = Math.Max(left1, left2);
                return total % 2 == 1 ? lower : (lower + Math.Min(right1, right2)) / 2.0;
            }
        }

        throw new ArgumentException("The arrays are not sorted.");
    }
}
