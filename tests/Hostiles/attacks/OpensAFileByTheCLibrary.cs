// attack: Opens a file past everything of .NET, by the C library.
// breaches: process
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (open("/etc/passwd", 0) >= 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int open(string path, int flags);
    // </attack>
}
