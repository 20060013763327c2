// id: counts-both-sides
// title: Every swap is counted twice
// advice: A zero inside the block and a one outside it are both in the wrong place, but one swap puts both right. Count one of the two sides, or halve the sum.
namespace Katas.Answers;

public sealed class CountsBothSides : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var outside = ones - nums.Take(ones).Sum();
        var fewest = zeros + outside;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            outside += nums[start] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros + outside);
        }

        return fewest;
    }
}
