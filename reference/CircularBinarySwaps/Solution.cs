namespace Katas.Answers;

/// <summary>
/// All ones together fill a window as long as there are ones, and every zero in that window costs one swap. So: the fewest zeros in any
/// window of that length, found by sliding it once round the circle. O(n) time, O(1) space.
/// </summary>
public sealed class Solution : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zerosInWindow = nums.Take(ones).Count(value => value == 0);
        var fewest = zerosInWindow;

        for (var start = 0; start < nums.Length; start++)
        {
            var leaving = nums[start];
            var entering = nums[(start + ones) % nums.Length];
            zerosInWindow += leaving - entering;
            fewest = Math.Min(fewest, zerosInWindow);
        }

        return fewest;
    }
}
