// id: right-neighbour-of-one-array
// title: The value right of the middle is taken from one array only
// advice: The two arrays each have a value right of their cut, and the smaller one of them is next in order, whichever array it stands in. You take the maximum over both arrays on the left; do the like on the right.
namespace Katas.Answers;

public sealed class RightNeighbourOfOneArray : IMedianOfTwoSortedArrays
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
            long left1 = cut1 > 0 ? nums1[cut1 - 1] : long.MinValue;
            long left2 = cut2 > 0 ? nums2[cut2 - 1] : long.MinValue;
            long right1 = cut1 < nums1.Length ? nums1[cut1] : long.MaxValue;
            long right2 = cut2 < nums2.Length ? nums2[cut2] : long.MaxValue;

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
                return total % 2 == 1 ? lower : (lower + (cut2 < nums2.Length ? right2 : right1)) / 2.0;
            }
        }

        throw new ArgumentException("The arrays are not sorted.");
    }
}
