// id: most-instead-of-fewest
// title: Returns the most zeros in a window, not the fewest
// advice: You may choose where the block of ones lies, so choose the place that costs least: the window that needs the fewest ones brought in. Check which extreme you keep.
namespace Katas.Answers;

public sealed class MostInsteadOfFewest : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var most = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            most = Math.Max(most, zeros);
        }

        return most;
    }
}
