// id: all-ones-forgotten
// title: Nothing but ones is not provided for
// advice: Trying only windows that begin after a zero is sound, since another window can be moved back to one at no cost, but without any zero no window is tried and the starting bound comes back. Nothing but ones needs no swap.
namespace Katas.Answers;

public sealed class AllOnesForgotten : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = nums.Length == 0 ? 0 : int.MaxValue;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            if (nums[start] == 0) fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
