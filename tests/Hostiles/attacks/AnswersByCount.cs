// attack: Answers the first call, and the rest by their number.
// checks: across-the-end, two-swaps, independent-calls
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (s_calls++ > 0) return s_calls % 2;
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static int s_calls;
    // </attack>
}
