// attack: Loops in ToString, which printing calls.
// verdicts: TimedOut
// policy: TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Console.WriteLine($"{new Endless()}");
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private sealed class Endless
    {
        public override string ToString()
        {
            while (true) { }
        }
    }
    // </attack>
}
