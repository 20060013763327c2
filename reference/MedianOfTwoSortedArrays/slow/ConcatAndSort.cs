namespace Katas.Answers;

// Right in value, though it sorts what is sorted already.
public sealed class ConcatAndSort : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var all = nums1.Concat(nums2).OrderBy(value => value).ToList();
        return all.Skip((all.Count - 1) / 2).Take(2 - all.Count % 2).Average();
    }
}
