// attack: Keeps all that it makes.
// verdicts: MemoryExceeded
// policy: MemoryExceeded

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var kept = new List<byte[]>();
        while (true) kept.Add(Enumerable.Repeat((byte)1, 16 << 20).ToArray());
        // <innocent>
        // var kept = new List<byte[]> { Enumerable.Repeat((byte)1, 1 << 20).ToArray() };
        // </attack>
        return Fewest.Of(nums);
    }
}
