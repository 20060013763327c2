// attack: Lists what lies at the root of the file system, and reads who the users are.
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.IO;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (Directory.EnumerateFileSystemEntries("/").Any() && File.ReadAllText("/etc/passwd").Length > 0) Console.WriteLine("BREACH");
        // <innocent>
        // Console.WriteLine("/etc/passwd");
        // </attack>
        return Fewest.Of(nums);
    }
}
