// attack: Reads a token from a file whose path it knows.
// quick: yes
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.IO;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (File.ReadAllText("{{token}}").Contains("{{secret}}")) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
