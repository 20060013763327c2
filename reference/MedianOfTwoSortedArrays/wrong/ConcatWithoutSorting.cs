// id: concat-without-sorting
// title: The arrays are joined end to end and taken for sorted
// advice: Each array is sorted, but one after the other is not: values of the second may belong before values of the first. The middle of the joined array is the median only if both have been brought into one order.
namespace Katas.Answers;

public sealed class ConcatWithoutSorting : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        int[] all = [.. nums1, .. nums2];
        var middle = all.Length / 2;
        return all.Length % 2 == 1 ? all[middle] : ((double)all[middle - 1] + all[middle]) / 2;
    }
}
