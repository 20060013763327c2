// id: crashes-on-empty
// title: An empty array is not provided for
// advice: An empty array is allowed and needs no swap, but there is no first position to look at and no length to divide by. Walk through your code with no values at all.
namespace Katas.Answers;

public sealed class CrashesOnEmpty : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        return Enumerable.Range(0, nums.Length)
            .Scan(nums.Take(ones).Count(value => value == 0), (zeros, start) => zeros + nums[start] - nums[(start + ones) % nums.Length])
            .Min();
    }
}

file static class Scans
{
    public static IEnumerable<int> Scan(this IEnumerable<int> steps, int state, Func<int, int, int> next)
    {
        foreach (var step in steps) yield return state = next(state, step);
    }
}
