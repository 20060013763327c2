// id: no-ones-forgotten
// title: An array without ones is not provided for
// advice: Trying only windows that begin at a one is sound, since another window can be moved on to one at no cost, but without any one no window is tried and the starting bound comes back. Without ones there is nothing to bring together.
namespace Katas.Answers;

public sealed class NoOnesForgotten : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = nums.Length == 0 ? 0 : int.MaxValue;
        for (var start = 0; start < nums.Length; start++)
        {
            if (nums[start] == 1) fewest = Math.Min(fewest, zeros);
            zeros += nums[start] - nums[(start + ones) % nums.Length];
        }

        return fewest;
    }
}
