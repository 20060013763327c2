// Spans that get shorter: the k-th smallest of two sorted spans.
namespace HeldOut;

public sealed class MedianBySpanRecursion : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        return total % 2 == 1
            ? Kth(nums1, nums2, total / 2)
            : 0.5 * Kth(nums1, nums2, total / 2 - 1) + 0.5 * Kth(nums1, nums2, total / 2);
    }

    private static int Kth(ReadOnlySpan<int> few, ReadOnlySpan<int> many, int k)
    {
        if (few.Length > many.Length) return Kth(many, few, k);
        if (few.IsEmpty) return many[k];
        if (k == 0) return int.Min(few[0], many[0]);
        var step = int.Min((k + 1) / 2, few.Length);
        return few[step - 1] <= many[step - 1] ? Kth(few[step..], many, k - step) : Kth(few, many[step..], k - step);
    }
}
