// attack: Writes a file of its own.
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
        File.WriteAllText("{{marker}}", "I was here");
        Console.WriteLine("BREACH");
        // <innocent>
        // Console.Write("I was here");
        // </attack>
        return Fewest.Of(nums);
    }
}
