// id: merge-takes-the-larger
// title: The merge takes the larger head first
// advice: Both arrays ascend, so the next value in order is the smaller of the two heads. Taking the larger one gives an order that is neither ascending nor descending. Look at the direction of the comparison.
namespace Katas.Answers;

public sealed class MergeTakesTheLarger : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var merged = new List<int>();
        int i = 0, j = 0;
        while (i < nums1.Length && j < nums2.Length)
        {
            if (nums1[i] >= nums2[j]) merged.Add(nums1[i++]);
            else merged.Add(nums2[j++]);
        }

        while (i < nums1.Length) merged.Add(nums1[i++]);
        while (j < nums2.Length) merged.Add(nums2[j++]);

        return ((double)merged[(merged.Count - 1) / 2] + merged[merged.Count / 2]) / 2;
    }
}
