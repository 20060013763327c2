// id: ignores-the-wrap
// title: Windows across the end are left out
// advice: This is right for an array with two ends. Here the array is a circle: the block of ones may begin near the end and go on at the beginning, so a window may start at every position.
namespace Katas.Answers;

public sealed class IgnoresTheWrap : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start + ones < nums.Length; start++)
        {
            zeros += nums[start] - nums[start + ones];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
