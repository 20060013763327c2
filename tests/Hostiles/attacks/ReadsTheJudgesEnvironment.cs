// attack: Reads the environment of the judge, where a token may be.
// quick: yes
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.IO;
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (File.ReadAllBytes($"/proc/{getppid()}/environ").Length > 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6", SetLastError = true)]
    private static extern int getppid();
    // </attack>
}
