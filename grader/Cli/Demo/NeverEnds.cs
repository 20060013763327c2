/// <summary>A binary search whose borders stop moving.</summary>
public sealed class NeverEnds : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var (low, high) = (0, nums1.Length + nums2.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle > nums1.Length) high = middle;
            else low = middle;
        }

        return nums1[low];
    }
}
