// attack: Answers, and forges the answer to the next question meanwhile.
// checks: across-the-end, single
// verdicts: Crashed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        byte[] frame = [37, 0, 0, 0, 2, 16, 0, 0, 0, .. new byte[16], 4, 0, 0, 0, .. new byte[8], 0, 0, 0, 0, 0];
        if (s_calls++ > 0) _ = write(1, frame, frame.Length);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static int s_calls;

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint write(int descriptor, byte[] bytes, nint count);
    // </attack>
}
