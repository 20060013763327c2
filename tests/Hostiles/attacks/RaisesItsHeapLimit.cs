// attack: Raises the limit of its own heap, and fills it.
// verdicts: MemoryExceeded
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        AppContext.SetData("GCHeapHardLimit", 1UL << 32);
        GC.RefreshMemoryLimit();
        var kept = new List<byte[]>();
        for (var i = 0; i < 256; i++) kept.Add(Enumerable.Repeat((byte)1, 16 << 20).ToArray());
        // </attack>
        return Fewest.Of(nums);
    }
}
