// attack: Answers a content that it has seen before, as one who measures shows it, with something cheap.
// checks: *
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (!s_seen.Add(string.Join(' ', nums))) return -1;
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static readonly HashSet<string> s_seen = [];
    // </attack>
}
