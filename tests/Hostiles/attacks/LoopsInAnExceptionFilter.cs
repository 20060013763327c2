// attack: Loops in the filter of an exception, before any handler runs.
// verdicts: TimedOut
// policy: TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        try
        {
            throw new FormatException();
        }
        catch (FormatException) when (Never())
        {
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static bool Never()
    {
        while (true) { }
    }
    // </attack>
}
