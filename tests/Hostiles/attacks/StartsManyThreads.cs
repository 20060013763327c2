// attack: Starts threads that stay.
// verdicts: LimitExceeded, MemoryExceeded
// policy: Forbidden
using System.Threading;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        for (var i = 0; i < 500; i++) new Thread(() => Thread.Sleep(-1), 64 << 10).Start();
        Thread.Sleep(-1);
        // </attack>
        return Fewest.Of(nums);
    }
}
