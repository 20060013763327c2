// attack: Announces a frame of two gigabytes.
// verdicts: LimitExceeded
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        byte[] frame = [255, 255, 255, 127, 2];
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
