// id: window-as-long-as-the-zeros
// title: The window is as long as there are zeros
// advice: The block to be filled has one position for each one, so the window is as long as there are ones. A window as long as there are zeros would do only if you counted the ones in it.
namespace Katas.Answers;

public sealed class WindowAsLongAsTheZeros : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var window = nums.Count(value => value == 0);
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
