namespace Katas.Answers;

// Takes away the least and the greatest of what is left until one or two values remain. Right in value, though linear.
public sealed class DiscardFromBothEnds : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        ReadOnlySpan<int> first = nums1, second = nums2;
        while (first.Length + second.Length > 2)
        {
            if (second.IsEmpty || !first.IsEmpty && first[0] < second[0]) first = first[1..];
            else second = second[1..];

            if (second.IsEmpty || !first.IsEmpty && first[^1] > second[^1]) first = first[..^1];
            else second = second[..^1];
        }

        double sum = 0;
        foreach (var value in first) sum += value;
        foreach (var value in second) sum += value;
        return sum / (first.Length + second.Length);
    }
}
