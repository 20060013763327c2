// The classic partition, with long sentinels beyond every int.
namespace HeldOut;

public sealed class MedianByPartitionOfLongs : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        (var a, var b) = nums1.Length <= nums2.Length ? (nums1, nums2) : (nums2, nums1);
        long At(int[] array, int i) => i < 0 ? long.MinValue : i >= array.Length ? long.MaxValue : array[i];
        var half = (a.Length + b.Length + 1) / 2;
        int low = 0, high = a.Length;
        do
        {
            var cut = low + (high - low) / 2;
            var rest = half - cut;
            var (a1, a2, b1, b2) = (At(a, cut - 1), At(a, cut), At(b, rest - 1), At(b, rest));
            if (a1 > b2) high = cut - 1;
            else if (b1 > a2) low = cut + 1;
            else return (a.Length + b.Length & 1) == 1 ? Math.Max(a1, b1) : (Math.Max(a1, b1) + Math.Min(a2, b2)) / 2.0;
        }
        while (low <= high);

        throw new InvalidOperationException("not sorted");
    }
}
