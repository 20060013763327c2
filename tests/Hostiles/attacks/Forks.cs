// attack: Makes copies of its process, which outlive it.
// breaches: process
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        for (var i = 0; i < 5; i++)
        {
            var copy = fork();
            if (copy == 0) _exit(0);
            if (copy > 0) Console.WriteLine("BREACH");
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int fork();

    [DllImport("libc.so.6", SetLastError = true)]
    private static extern void _exit(int code);
    // </attack>
}
