namespace Katas.Answers;

/// <summary>
/// Cuts both arrays so that the values left of the two cuts are the lower half of all. One cut determines the other, so a binary search
/// over the shorter array finds both: O(log min(m, n)) time, O(1) space.
/// </summary>
public sealed class Solution : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var (shorter, longer) = nums1.Length <= nums2.Length ? (nums1, nums2) : (nums2, nums1);
        var total = shorter.Length + longer.Length;

        // Of an odd total the lower half holds the middle value.
        var half = (total + 1) / 2;
        var cut = CutOfShorter(shorter, longer, half);
        var otherCut = half - cut;

        var largestOfLower = Math.Max(LeftOf(shorter, cut), LeftOf(longer, otherCut));
        if (total % 2 == 1) return largestOfLower;

        var smallestOfUpper = Math.Min(RightOf(shorter, cut), RightOf(longer, otherCut));
        return ((double)largestOfLower + smallestOfUpper) / 2;
    }

    // The smallest cut that leaves no value of the shorter array right of it below a value of the longer one left of the other cut. The
    // shorter array is at most as long as the half, so half - cut - 1 is an index of the longer one at every cut that is tried.
    private static int CutOfShorter(int[] shorter, int[] longer, int half)
    {
        var (low, high) = (0, shorter.Length);
        while (low < high)
        {
            var cut = (low + high) / 2;
            if (shorter[cut] < longer[half - cut - 1]) low = cut + 1;
            else high = cut;
        }

        return low;
    }

    // At an end of one array the other one decides: the least int never wins a maximum, nor the greatest a minimum, against a value that
    // differs from it.
    private static int LeftOf(int[] values, int cut) => cut > 0 ? values[cut - 1] : int.MinValue;

    private static int RightOf(int[] values, int cut) => cut < values.Length ? values[cut] : int.MaxValue;
}
