// attack: Opens pipes until there are no more descriptors, and goes on.
// verdicts: Passed, Threw, Crashed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            var ends = stackalloc int[2];
            for (var i = 0; i < 1000; i++) _ = pipe2(ends, 0);
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern unsafe int pipe2(int* ends, int flags);
    // </attack>
}
