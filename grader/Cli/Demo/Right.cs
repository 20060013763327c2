/// <summary>The ones end in a window as long as there are ones: the window that already holds most of them needs the fewest swaps.</summary>
public sealed class Right : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var inWindow = nums.Take(ones).Sum();
        var most = inWindow;
        for (var start = 1; start < nums.Length; start++)
        {
            inWindow += nums[(start + ones - 1 + nums.Length) % nums.Length] - nums[start - 1];
            most = Math.Max(most, inWindow);
        }

        return ones - most;
    }
}
