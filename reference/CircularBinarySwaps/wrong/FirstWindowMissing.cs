// id: first-window-missing
// title: The window at the beginning is never looked at
// advice: The smallest count is updated only after each slide, so the window from which you start is left out unless the loop comes all the way round. The block may well lie at the beginning.
namespace Katas.Answers;

public sealed class FirstWindowMissing : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = ones;
        for (var start = 0; start < nums.Length - 1; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
