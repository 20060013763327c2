/// <summary>The sliding window again, but it stops at the end of the array instead of going round.</summary>
public sealed class ForgetsTheCircle : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var inWindow = nums.Take(ones).Sum();
        var most = inWindow;
        for (var end = ones; end < nums.Length; end++)
        {
            inWindow += nums[end] - nums[end - ones];
            most = Math.Max(most, inWindow);
        }

        return ones - most;
    }
}
