namespace Katas.Answers;

/// <summary>The anchor of growth: every window counted anew, O(n²). Its answer means nothing.</summary>
public sealed class Anchor : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var sum = 0;
        for (var start = 0; start < nums.Length; start++)
        {
            foreach (var value in nums) sum += value ^ start;
        }

        return sum;
    }
}
