// id: last-windows-missing
// title: Only windows that reach one position past the end are tried
// advice: A window may lie across the end by any number of positions, up to all but one. Appending the first value alone allows for one. Every position of the circle is a start.
namespace Katas.Answers;

public sealed class LastWindowsMissing : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zeros = nums.Take(ones).Count(value => value == 0);
        var fewest = zeros;
        for (var start = 0; start + ones <= nums.Length && start < nums.Length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % nums.Length];
            fewest = Math.Min(fewest, zeros);
        }

        return fewest;
    }
}
