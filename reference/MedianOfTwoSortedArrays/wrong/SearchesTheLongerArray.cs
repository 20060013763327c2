// id: searches-the-longer-array
// title: The binary search runs over the first array even when it is the longer one
// advice: The number of values taken from one array fixes how many come from the other, and that number must lie between zero and the other's length. This holds at every step only when the search runs over the shorter array.
namespace Katas.Answers;

public sealed class SearchesTheLongerArray : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
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
        return total % 2 == 1 ? lower : ((double)lower + Math.Min(right1, right2)) / 2;
    }
}
