// id: tie-takes-only-one
// title: Of two equal values one is lost in the merge
// advice: When both heads are equal your merge keeps one value and moves on in both arrays. Both are values of their own and both count; advance only in the array that you took from.
namespace Katas.Answers;

public sealed class TieTakesOnlyOne : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var merged = new List<int>();
        int i = 0, j = 0;
        while (i < nums1.Length && j < nums2.Length)
        {
            if (nums1[i] == nums2[j]) j++;
            if (j == nums2.Length || nums1[i] <= nums2[j]) merged.Add(nums1[i++]);
            else merged.Add(nums2[j++]);
        }

        while (i < nums1.Length) merged.Add(nums1[i++]);
        while (j < nums2.Length) merged.Add(nums2[j++]);

        return ((double)merged[(merged.Count - 1) / 2] + merged[merged.Count / 2]) / 2;
    }
}
