namespace Katas.Answers;

// The ones of a window are a difference of two prefix sums; a window across the end is all but a middle piece.
public sealed class PrefixSums : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var before = new int[nums.Length + 1];
        for (var i = 0; i < nums.Length; i++) before[i + 1] = before[i] + nums[i];

        var ones = before[^1];
        var most = 0;
        for (var start = 0; start < nums.Length; start++)
        {
            var end = start + ones;
            var inside = end <= nums.Length
                ? before[end] - before[start]
                : ones - (before[start] - before[end - nums.Length]);
            most = Math.Max(most, inside);
        }

        return ones - most;
    }
}
