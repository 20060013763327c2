// id: bisects-from-zero
// title: The search over values begins at zero
// advice: Bisecting over the values needs bounds that hold for every value allowed, and values below zero are allowed. Where the answer is negative, this search cannot go there.
namespace Katas.Answers;

public sealed class BisectsFromZero : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        return (ValueOfRank(nums1, nums2, (total + 1) / 2) + ValueOfRank(nums1, nums2, total / 2 + 1)) / 2.0;
    }

    private static long ValueOfRank(int[] nums1, int[] nums2, int rank)
    {
        long low = 0, high = int.MaxValue;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nums1.Count(value => value <= middle) + nums2.Count(value => value <= middle) >= rank) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
