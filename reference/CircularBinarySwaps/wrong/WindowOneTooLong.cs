// id: window-one-too-long
// title: The window is one position too long
// advice: Together the ones fill exactly as many positions as there are ones. A window that is one longer counts a zero beside the block that may stay where it is. Check whether the end of your window is included or not.
namespace Katas.Answers;

public sealed class WindowOneTooLong : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var window = Math.Min(nums.Sum() + 1, nums.Length);
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
