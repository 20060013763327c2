// attack: Forks by the number of the system call, the old way and the new.
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
        const long Sigchld = 17;
        var copy = syscall(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 220 : 56, Sigchld, 0, 0, 0, 0);
        if (copy == 0) _exit(0);
        if (copy > 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern long syscall(long number, long a, long b, long c, long d, long e);

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern void _exit(int code);
    // </attack>
}
