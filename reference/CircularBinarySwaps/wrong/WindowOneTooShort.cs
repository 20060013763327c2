// id: window-one-too-short
// title: The window is one position too short
// advice: Together the ones fill exactly as many positions as there are ones. A window that is one shorter misses the last of them, and with it sometimes a zero that costs a swap. Count the positions that your first window covers.
namespace Katas.Answers;

public sealed class WindowOneTooShort : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var window = Math.Max(nums.Sum() - 1, 0);
        var zeros = nums.Take(window).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + window) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
