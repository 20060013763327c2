namespace Katas.Answers;

public sealed class Sample : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
