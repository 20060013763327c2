// attack: Writes beyond the end of its input, over whatever lies there.
// verdicts: Crashed, Passed, Threw, TimedOut, WrongAnswer, InputMutated, MemoryExceeded, LimitExceeded, ExitedEarly
// policy: Forbidden
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        ref var first = ref MemoryMarshal.GetArrayDataReference(nums);
        for (var i = nums.Length; i < nums.Length + 4096; i++) Unsafe.Add(ref first, i) = -1;
        GC.Collect();
        // </attack>
        return Fewest.Of(nums);
    }
}
