// attack: Changes its input, and puts everything back.
// verdicts: Passed
// policy: Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Array.Reverse(nums);
        Array.Reverse(nums);
        // </attack>
        return Fewest.Of(nums);
    }
}
