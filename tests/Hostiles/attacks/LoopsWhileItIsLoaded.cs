// attack: Loops in a static constructor.
// verdicts: TimedOut
// policy: TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    static Answer()
    {
        while (Environment.NewLine.Length > 0) { }
    }
    // </attack>
}
