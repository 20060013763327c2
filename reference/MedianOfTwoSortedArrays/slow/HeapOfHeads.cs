namespace Katas.Answers;

// Takes values from a heap that holds the head of each array, as one would for many arrays. Right in value, though linear.
public sealed class HeapOfHeads : IMedianOfTwoSortedArrays
{
    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        var heads = new PriorityQueue<(int[] Values, int Index), int>();
        foreach (var values in new[] { nums1, nums2 })
        {
            if (values is [var head, ..]) heads.Enqueue((values, 0), head);
        }

        var total = nums1.Length + nums2.Length;
        var middle = new List<double>();
        for (var place = 0; place <= total / 2; place++)
        {
            var (values, index) = heads.Dequeue();
            if (place >= (total - 1) / 2) middle.Add(values[index]);
            if (index + 1 < values.Length) heads.Enqueue((values, index + 1), values[index + 1]);
        }

        return middle.Average();
    }
}
