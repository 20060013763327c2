// attack: Signals the judge by the call for threads, again with no signal.
// breaches: process
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (tgkill(getppid(), getppid(), 0) == 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int getppid();

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int tgkill(int process, int thread, int signal);
    // </attack>
}
