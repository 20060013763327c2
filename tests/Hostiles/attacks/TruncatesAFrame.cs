// attack: Begins a frame, and never ends it.
// verdicts: TimedOut
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        byte[] frame = [37, 0, 0, 0, 2, 16, 0, 0];
        _ = write(1, frame, frame.Length);
        System.Threading.Thread.Sleep(-1);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint write(int descriptor, byte[] bytes, nint count);
    // </attack>
}
