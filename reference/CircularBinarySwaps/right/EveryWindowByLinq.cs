namespace Katas.Answers;

// One running sum over the changes from window to window, written as a query.
public sealed class EveryWindowByLinq : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var inWindow = nums.Take(ones).Sum();
        return nums
            .Zip(nums.Concat(nums).Skip(ones), (leaves, enters) => inWindow += enters - leaves)
            .Select(inside => ones - inside)
            .Append(ones - nums.Take(ones).Sum())
            .Min();
    }
}
