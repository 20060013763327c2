// id: drops-duplicates
// title: Repeated values are counted once
// advice: A set keeps one of each value, but the median is taken over all values: five twos and a three have the median two. Every occurrence moves the middle, so none may be dropped.
namespace Katas.Answers;

public sealed class DropsDuplicates : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var all = nums1.Union(nums2).Order().ToArray();
        var middle = all.Length / 2;
        return all.Length % 2 == 1 ? all[middle] : ((double)all[middle - 1] + all[middle]) / 2;
    }
}
