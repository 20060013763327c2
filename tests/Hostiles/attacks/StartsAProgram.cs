// attack: Starts a shell.
// quick: yes
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.Diagnostics;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Process.Start("/bin/sh", ["-c", "echo > {{marker}}"]).WaitForExit();
        Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
