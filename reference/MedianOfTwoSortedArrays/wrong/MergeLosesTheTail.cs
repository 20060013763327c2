// id: merge-loses-the-tail
// title: What is left of the second array is not merged
// advice: A merge stops comparing when one array is used up, and the other one may still hold values, in either array. They all belong to the merged order, behind what is there.
namespace Katas.Answers;

public sealed class MergeLosesTheTail : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var merged = new List<int>();
        int i = 0, j = 0;
        while (i < nums1.Length && j < nums2.Length)
        {
            if (nums1[i] <= nums2[j]) merged.Add(nums1[i++]);
            else merged.Add(nums2[j++]);
        }

        while (i < nums1.Length) merged.Add(nums1[i++]);

        if (merged.Count == 0) return nums2[0];
        return ((double)merged[(merged.Count - 1) / 2] + merged[merged.Count / 2]) / 2;
    }
}
