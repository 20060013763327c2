namespace Katas.Answers;

// On a circle the zeros are together exactly when the ones are: gathers the zeros instead, in a window as long as there are zeros.
public sealed class WindowsOfZeros : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var length = nums.Length;
        var zeros = length - nums.Sum();
        var misplaced = 0;
        for (var i = 0; i < zeros; i++) misplaced += nums[i];

        var best = misplaced;
        for (var end = zeros; end < length + zeros; end++)
        {
            misplaced += nums[end % length] - nums[end - zeros];
            if (misplaced < best) best = misplaced;
        }

        return best;
    }
}
