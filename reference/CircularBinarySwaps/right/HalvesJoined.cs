namespace Katas.Answers;

// The smallest change of a running sum is found by halving: each half answers with its total and its lowest point, and two halves join.
public sealed class HalvesJoined : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var zerosAtFirst = ones;
        foreach (var value in nums.AsSpan(0, ones)) zerosAtFirst -= value;
        return zerosAtFirst + Changes(nums, ones, 0, nums.Length).Lowest;
    }

    private static (int Total, int Lowest) Changes(int[] nums, int ones, int from, int to)
    {
        switch (to - from)
        {
            case 0:
                return (0, 0);
            case 1:
                var change = nums[from] - nums[(from + ones) % nums.Length];
                return (change, Math.Min(change, 0));
            default:
                var middle = (from + to) / 2;
                var left = Changes(nums, ones, from, middle);
                var right = Changes(nums, ones, middle, to);
                return (left.Total + right.Total, Math.Min(left.Lowest, left.Total + right.Lowest));
        }
    }
}
