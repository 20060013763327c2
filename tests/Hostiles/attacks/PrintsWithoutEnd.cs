// attack: Prints without end.
// verdicts: OutputExceeded
// policy: OutputExceeded

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        while (true) Console.WriteLine("more");
        // <innocent>
        // Console.WriteLine("once");
        // </attack>
        return Fewest.Of(nums);
    }
}
