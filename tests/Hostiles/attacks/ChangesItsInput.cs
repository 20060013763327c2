// attack: Changes its input.
// verdicts: InputMutated
// policy: InputMutated

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var answer = Fewest.Of(nums);
        Array.Clear(nums);
        if (answer >= 0) return answer;
        // </attack>
        return Fewest.Of(nums);
    }
}
