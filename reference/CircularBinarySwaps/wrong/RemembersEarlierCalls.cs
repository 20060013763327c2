// id: remembers-earlier-calls
// title: The count of ones of earlier calls is still there
// advice: The field lives as long as the object, so a second call adds its ones to those of the first. What belongs to one call belongs in a local variable, or must be reset when the call begins.
namespace Katas.Answers;

public sealed class RemembersEarlierCalls : ICircularBinarySwaps
{
    private int _ones;

    public int MinSwaps(int[] nums)
    {
        foreach (var value in nums) _ones += value;

        var zeros = nums.Take(_ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + _ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
