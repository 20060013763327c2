// attack: Loops in GetHashCode, which a collection calls.
// verdicts: TimedOut
// policy: TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        _ = new Dictionary<Endless, int> { [new()] = 1 };
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private sealed record Endless
    {
        public override int GetHashCode()
        {
            while (true) { }
        }
    }
    // </attack>
}
