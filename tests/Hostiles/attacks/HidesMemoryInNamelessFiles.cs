// attack: Puts data into files without a name, which count as nobody's memory.
// quick: yes
// breaches: process
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var file = memfd_create("hidden", 0);
        if (file >= 0 && write(file, new byte[1 << 20], 1 << 20) > 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int memfd_create(string name, uint flags);

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern nint write(int descriptor, byte[] bytes, nint count);
    // </attack>
}
