// attack: Reads the hidden checks from the tool's own folder.
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
        var spec = Path.Combine(AppContext.BaseDirectory, "..", "pack", "specs", "Katas.Reference.dll");
        if (File.ReadAllBytes(spec).Length > 0) Console.WriteLine("BREACH");
        // <innocent>
        // var text = string.Join(" ", "what", "one", "may", "read");
        // </attack>
        return Fewest.Of(nums);
    }
}
