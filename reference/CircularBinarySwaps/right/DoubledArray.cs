namespace Katas.Answers;

// Two copies of the array hold every window of the circle in one piece.
public sealed class DoubledArray : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Count(value => value == 1);
        int[] twice = [.. nums, .. nums];
        var best = ones;
        for (int i = 0, zeros = 0; i < twice.Length; i++)
        {
            if (twice[i] == 0) zeros++;
            if (i >= ones && twice[i - ones] == 0) zeros--;
            if (i >= ones - 1) best = Math.Min(best, zeros);
        }

        return best;
    }
}
