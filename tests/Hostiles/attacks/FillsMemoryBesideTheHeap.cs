// attack: Takes memory that no collector sees.
// verdicts: MemoryExceeded
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            for (var i = 0; i < 256; i++) NativeMemory.Fill(NativeMemory.Alloc(16 << 20), 16 << 20, 1);
            System.Threading.Thread.Sleep(-1);
        }
        // </attack>
        return Fewest.Of(nums);
    }
}
