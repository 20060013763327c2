// id: merges-in-place
// title: The arrays given are merged into each other
// advice: The arrays belong to the caller, who may use them again: the answer of this call is right, and the data of the next one is spoilt. Read the arrays, or work on copies.
namespace Katas.Answers;

public sealed class MergesInPlace : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        // Gap merge: after the last pass nums1 holds the smallest values and nums2 the others, each in order.
        var total = nums1.Length + nums2.Length;
        for (var gap = (total + 1) / 2; total > 1; gap = (gap + 1) / 2)
        {
            for (var i = 0; i + gap < total; i++)
            {
                ref var left = ref At(nums1, nums2, i);
                ref var right = ref At(nums1, nums2, i + gap);
                if (left > right) (left, right) = (right, left);
            }

            if (gap == 1) break;
        }

        return ((double)At(nums1, nums2, (total - 1) / 2) + At(nums1, nums2, total / 2)) / 2;
    }

    private static ref int At(int[] nums1, int[] nums2, int index) =>
        ref index < nums1.Length ? ref nums1[index] : ref nums2[index - nums1.Length];
}
