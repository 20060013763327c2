// id: nothing-leaves-the-window
// title: Zeros that left the window are still counted
// advice: When the window slides on, one value enters and one leaves, and both change the count. Without the second step the window only grows.
namespace Katas.Answers;

public sealed class NothingLeavesTheWindow : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            if (nums[(start + ones) % nums.Length] == 0) zeros++;
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
