// attack: Finds out where the user is at home, and looks what lies there.
// breaches: process
// verdicts: Passed, Threw
// policy: Forbidden
using System.IO;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && Directory.EnumerateFileSystemEntries(home).Any()) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
