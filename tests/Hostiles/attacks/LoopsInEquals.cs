// attack: Loops in Equals, which a collection calls.
// verdicts: TimedOut
// policy: TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        _ = new HashSet<Endless> { new(), new() };
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private sealed class Endless
    {
        public override bool Equals(object? other)
        {
            while (true) { }
        }

        public override int GetHashCode() => 0;
    }
    // </attack>
}
