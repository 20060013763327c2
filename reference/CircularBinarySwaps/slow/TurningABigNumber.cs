namespace Katas.Answers;

// The circle as one long number, turned step by step under a mask, with a population count a word. Right in value, though quadratic.
public sealed class TurningABigNumber : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var circle = BigInteger.Zero;
        foreach (var value in nums) circle = circle << 1 | value;

        var ones = nums.Sum();
        var all = (BigInteger.One << nums.Length) - 1;
        var block = (BigInteger.One << ones) - 1;
        var most = 0L;
        for (var turn = 0; turn < nums.Length; turn++)
        {
            most = Math.Max(most, PopulationCount(circle & block));
            circle = (circle << 1 | circle >> (nums.Length - 1)) & all;
        }

        return ones - (int)most;
    }

    private static long PopulationCount(BigInteger bits)
    {
        var count = 0L;
        foreach (var part in bits.ToByteArray()) count += BitOperations.PopCount(part);
        return count;
    }
}
