// attack: Reads what the judge asks before the worker does.
// verdicts: TimedOut, Crashed, Passed
// policy: Forbidden
using System.Runtime.InteropServices;
using System.Threading;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        new Thread(() => read(0, new byte[1 << 20], 1 << 20)) { IsBackground = true }.Start();
        Thread.Sleep(50);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint read(int descriptor, byte[] bytes, nint count);
    // </attack>
}
