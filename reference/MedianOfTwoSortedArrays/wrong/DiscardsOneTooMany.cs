// id: discards-one-too-many
// title: Each round discards one value more than it may
// advice: Comparing the values (k + 1) / 2 places into each array and discarding up to the smaller one can discard the k-th itself: with k = 3, the second value of one array may be the third of all. The two counts together must not exceed k.
namespace Katas.Answers;

public sealed class DiscardsOneTooMany : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        return (Kth(nums1, nums2, (total + 1) / 2) + Kth(nums1, nums2, total / 2 + 1)) / 2;
    }

    private static double Kth(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int k)
    {
        if (first.IsEmpty) return second[k - 1];
        if (second.IsEmpty) return first[k - 1];
        if (k == 1) return Math.Min(first[0], second[0]);

        var fromFirst = Math.Min((k + 1) / 2, first.Length);
        var fromSecond = Math.Min((k + 1) / 2, second.Length);
        return first[fromFirst - 1] < second[fromSecond - 1]
            ? Kth(first[fromFirst..], second, Math.Max(k - fromFirst, 1))
            : Kth(first, second[fromSecond..], Math.Max(k - fromSecond, 1));
    }
}
