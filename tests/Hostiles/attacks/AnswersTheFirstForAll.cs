// attack: Keeps its first answer for all that follow, in a static.
// checks: across-the-end, two-swaps, independent-calls
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        return s_answer ??= Fewest.Of(nums);
        // <innocent>
        // var kept = new Dictionary<int, int> { [0] = 0 };
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static int? s_answer;
    // </attack>
}
