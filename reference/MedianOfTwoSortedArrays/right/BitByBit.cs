namespace Katas.Answers;

// Settles the wanted value bit by bit from the top: values with one prefix lie side by side in a sorted array, so a prefix is a range in each.
public sealed class BitByBit : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        decimal sum = Select(nums1, nums2, (total - 1) / 2) + (decimal)Select(nums1, nums2, total / 2);
        return (double)(sum / 2);
    }

    private static int Select(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int place)
    {
        var prefix = 0U;
        for (var bit = 31; bit >= 0; bit--)
        {
            var one = prefix | 1U << bit;
            var (splitFirst, splitSecond) = (CountBelow(first, one), CountBelow(second, one));
            if (place < splitFirst + splitSecond)
            {
                first = first[..splitFirst];
                second = second[..splitSecond];
            }
            else
            {
                place -= splitFirst + splitSecond;
                first = first[splitFirst..];
                second = second[splitSecond..];
                prefix = one;
            }
        }

        return Signed(prefix);
    }

    private static int CountBelow(ReadOnlySpan<int> values, uint limit)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ordered(values[middle]) < limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // With the sign bit flipped, unsigned order is the order of the ints.
    private static uint Ordered(int value) => unchecked((uint)value ^ 0x8000_0000U);

    private static int Signed(uint ordered) => unchecked((int)(ordered ^ 0x8000_0000U));
}
