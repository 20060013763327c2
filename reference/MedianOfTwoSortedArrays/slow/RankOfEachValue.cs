namespace Katas.Answers;

// A value's place in the merged order is its index plus the number of values of the other array before it: binary search for the value
// whose place is the one wanted, first in one array, then in the other. Of equal values those of the first array come first.
// Right in value, though a search within a search: log times log.
public sealed class RankOfEachValue : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        return (At((total - 1) / 2) + At(total / 2)) / 2.0;

        long At(int place) =>
            Find(nums1, place, value => CountBefore(nums2, value, orEqual: false))
            ?? Find(nums2, place, value => CountBefore(nums1, value, orEqual: true))
            ?? throw new InvalidOperationException("Every place is taken by one value.");
    }

    private static long? Find(int[] nums, int place, Func<int, int> countInOther)
    {
        var (low, high) = (0, nums.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var rank = middle + countInOther(nums[middle]);
            if (rank == place) return nums[middle];
            if (rank < place) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    private static int CountBefore(int[] nums, int value, bool orEqual)
    {
        var (low, high) = (0, nums.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nums[middle] < value || orEqual && nums[middle] == value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
