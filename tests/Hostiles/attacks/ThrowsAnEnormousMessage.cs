// attack: Throws with a message of a hundred million letters.
// verdicts: Threw, MemoryExceeded
// policy: Threw, MemoryExceeded

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (nums.Length > 0) throw new FormatException(new string('x', 100_000_000));
        // </attack>
        return Fewest.Of(nums);
    }
}
