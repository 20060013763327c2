// attack: Throws null, and an exception whose message is null.
// verdicts: Threw
// policy: Threw

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (nums.Length > 0) throw new Nasty();
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private sealed class Nasty : Exception
    {
        public override string Message => null!;
    }
    // </attack>
}
