// attack: Changes the current folder.
// breaches: process
// verdicts: Threw
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Environment.CurrentDirectory = "/";
        Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
