// id: crashes-on-empty
// title: An empty array is not provided for
// advice: Either array may be empty, and then it has no first value to look at. Before you read an array's next value, ask whether there is one.
namespace Katas.Answers;

public sealed class CrashesOnEmpty : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var total = nums1.Length + nums2.Length;
        int i = 0, j = 0;
        double previous = 0, next1 = nums1[0], next2 = nums2[0], current = 0;
        for (var step = 0; step <= total / 2; step++)
        {
            previous = current;
            current = Math.Min(next1, next2);
            if (next1 <= next2) next1 = ++i < nums1.Length ? nums1[i] : double.PositiveInfinity;
            else next2 = ++j < nums2.Length ? nums2[j] : double.PositiveInfinity;
        }

        return total % 2 == 1 ? current : (previous + current) / 2;
    }
}
