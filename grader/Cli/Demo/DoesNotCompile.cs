public sealed class DoesNotCompile : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Count(num => num == 1)
        return ones - most;
    }
}
