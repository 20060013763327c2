// id: sum-overflows
// title: The sum of the two middle values overflows int
// advice: Two ints can add up to more than an int holds, and the sum then wraps round to the other sign. It is the addition that needs the wider type, not only the division after it.
namespace Katas.Answers;

public sealed class SumOverflows : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        if (nums1.Length > nums2.Length) return FindMedianSortedArrays(nums2, nums1);

        var total = nums1.Length + nums2.Length;
        var half = (total + 1) / 2;
        var (low, high) = (0, nums1.Length);
        while (low < high)
        {
            var cut = (low + high) / 2;
            if (nums1[cut] < nums2[half - cut - 1]) low = cut + 1;
            else high = cut;
        }

        var left1 = low > 0 ? nums1[low - 1] : int.MinValue;
        var left2 = half - low > 0 ? nums2[half - low - 1] : int.MinValue;
        var right1 = low < nums1.Length ? nums1[low] : int.MaxValue;
        var right2 = half - low < nums2.Length ? nums2[half - low] : int.MaxValue;

        var lower = Math.Max(left1, left2);
        var upper = Math.Min(right1, right2);
        return total % 2 == 1 ? lower : (lower + upper) / 2.0;
    }
}
