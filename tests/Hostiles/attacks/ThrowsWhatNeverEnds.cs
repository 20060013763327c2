// attack: Throws an exception whose message never ends.
// verdicts: TimedOut
// policy: TimedOut

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
        public override string Message
        {
            get
            {
                while (true) { }
            }
        }
    }
    // </attack>
}
