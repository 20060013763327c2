namespace Katas.Answers;

// The textbook partition: both comparisons across the cuts at once, with infinities where a cut lies at an end.
public sealed class InfiniteNeighbours : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var (a, b) = nums1.Length < nums2.Length ? (nums1, nums2) : (nums2, nums1);
        int low = 0, high = a.Length, half = (a.Length + b.Length + 1) / 2;
        while (true)
        {
            var i = (low + high) / 2;
            var j = half - i;
            var (leftA, rightA) = Neighbours(a, i);
            var (leftB, rightB) = Neighbours(b, j);
            if (leftA > rightB) high = i - 1;
            else if (leftB > rightA) low = i + 1;
            else if ((a.Length + b.Length) % 2 == 1) return Math.Max(leftA, leftB);
            else return (Math.Max(leftA, leftB) + Math.Min(rightA, rightB)) / 2;
        }
    }

    private static (double Left, double Right) Neighbours(int[] values, int cut) =>
        (cut == 0 ? double.NegativeInfinity : values[cut - 1], cut == values.Length ? double.PositiveInfinity : values[cut]);
}
