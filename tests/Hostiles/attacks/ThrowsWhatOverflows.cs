// attack: Throws an exception whose message calls itself.
// verdicts: Crashed
// policy: Crashed

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
        public override string Message => Message + Message;
    }
    // </attack>
}
