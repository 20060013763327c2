// attack: Opens a socket past everything of .NET, and a local one.
// breaches: process
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        const int Unix = 1;
        const int Internet = 2;
        const int Stream = 1;
        if (socket(Internet, Stream, 0) >= 0 || socket(Unix, Stream, 0) >= 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int socket(int domain, int type, int protocol);
    // </attack>
}
