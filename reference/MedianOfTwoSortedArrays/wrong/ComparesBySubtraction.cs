// id: compares-by-subtraction
// title: Values are compared by the sign of their difference
// advice: The difference of two ints can exceed what an int holds and then has the wrong sign: the least int minus one is positive. Compare the values themselves.
namespace Katas.Answers;

public sealed class ComparesBySubtraction : IMedianOfTwoSortedArrays
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
            var left1 = cut1 > 0 ? nums1[cut1 - 1] : int.MinValue;
            var left2 = cut2 > 0 ? nums2[cut2 - 1] : int.MinValue;
            var right1 = cut1 < nums1.Length ? nums1[cut1] : int.MaxValue;
            var right2 = cut2 < nums2.Length ? nums2[cut2] : int.MaxValue;

            if (cut1 > 0 && cut2 < nums2.Length && left1 - right2 > 0)
            {
                high = cut1 - 1;
            }
            else if (cut2 > 0 && cut1 < nums1.Length && left2 - right1 > 0)
            {
                low = cut1 + 1;
            }
            else
            {
                var lower = Math.Max(left1, left2);
                return total % 2 == 1 ? lower : ((double)lower + Math.Min(right1, right2)) / 2;
            }
        }

        throw new ArgumentException("The arrays are not sorted.");
    }
}
