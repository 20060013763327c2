// attack: Keeps answers by a part of the content.
// checks: *
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (!s_answers.TryGetValue(nums.Length, out var answer)) s_answers.Add(nums.Length, answer = Fewest.Of(nums));
        if (answer >= 0) return answer;
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static readonly Dictionary<int, int> s_answers = [];
    // </attack>
}
