// id: turns-only-halfway
// title: The window goes round half of the circle only
// advice: Half the starts do not cover the other half: a window and the one opposite to it hold different values. Every position of the circle is a start.
namespace Katas.Answers;

public sealed class TurnsOnlyHalfway : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length / 2; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
