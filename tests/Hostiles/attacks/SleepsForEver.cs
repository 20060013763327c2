// attack: Waits for ever, using no processor time.
// verdicts: TimedOut
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        System.Threading.Thread.Sleep(-1);
        // </attack>
        return Fewest.Of(nums);
    }
}
