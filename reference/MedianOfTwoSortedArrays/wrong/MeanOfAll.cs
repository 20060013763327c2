// id: mean-of-all
// title: Returns the mean of all values
// advice: The mean is the sum divided by the count; the median is the value in the middle of the order, or the mean of the two middle values only. A single far-off value moves the one and not the other.
namespace Katas.Answers;

public sealed class MeanOfAll : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var sum = nums1.Sum(value => (long)value) + nums2.Sum(value => (long)value);
        return (double)sum / (nums1.Length + nums2.Length);
    }
}
