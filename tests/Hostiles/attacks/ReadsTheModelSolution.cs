// attack: Reads the model solution from the tool's own folder.
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.IO;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var solution = Path.Combine(AppContext.BaseDirectory, "..", "pack", "reference", "CircularBinarySwaps", "Solution.cs");
        if (File.ReadAllText(solution).Length > 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
