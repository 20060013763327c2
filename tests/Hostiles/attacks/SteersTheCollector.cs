// attack: Tells the collector to stand aside.
// checks: across-the-end, single
// verdicts: Passed, MemoryExceeded
// policy: Forbidden
using System.Runtime;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        _ = GC.TryStartNoGCRegion(64 << 20);
        // </attack>
        return Fewest.Of(nums);
    }
}
