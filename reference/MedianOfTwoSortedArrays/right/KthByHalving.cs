namespace Katas.Answers;

// The k-th smallest of both: of the two values k/2 places in, the smaller one and all before it cannot be the k-th, so they are discarded.
public sealed class KthByHalving : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        var lower = Kth(nums1, nums2, (total + 1) / 2);
        var upper = Kth(nums1, nums2, total / 2 + 1);
        return lower * 0.5 + upper * 0.5;
    }

    private static double Kth(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int k)
    {
        if (first.Length > second.Length) return Kth(second, first, k);
        if (first.IsEmpty) return second[k - 1];
        if (k == 1) return Math.Min(first[0], second[0]);

        var fromFirst = Math.Min(k / 2, first.Length);
        var fromSecond = k - fromFirst;
        return first[fromFirst - 1] < second[fromSecond - 1]
            ? Kth(first[fromFirst..], second[..fromSecond], fromSecond)
            : Kth(first[..fromFirst], second[fromSecond..], fromFirst);
    }
}
