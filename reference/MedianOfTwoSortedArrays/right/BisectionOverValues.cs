namespace Katas.Answers;

// Looks for the least int that has enough values at or below it, counting those by binary search: 32 rounds, whatever the lengths.
public sealed class BisectionOverValues : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        var upper = ValueOfRank(nums1, nums2, total / 2 + 1);
        return total % 2 == 1 ? upper : (ValueOfRank(nums1, nums2, total / 2) + (double)upper) / 2;
    }

    private static long ValueOfRank(int[] nums1, int[] nums2, int rank)
    {
        long low = int.MinValue, high = int.MaxValue;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (CountUpTo(nums1, middle) + CountUpTo(nums2, middle) >= rank) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static int CountUpTo(int[] nums, long limit)
    {
        var (low, high) = (0, nums.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (nums[middle] <= limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
