// id: wrong-value-leaves
// title: The value taken out of the count is not the one that leaves
// advice: When the window starts at s, sliding it drops position s itself. Taking out the position beside it lets the count drift away from what the window holds; compare it with a fresh count after one step.
namespace Katas.Answers;

public sealed class WrongValueLeaves : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[(start + 1) % nums.Length] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
