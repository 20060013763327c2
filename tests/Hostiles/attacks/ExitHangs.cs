// attack: Ends its process, and then does not end.
// verdicts: TimedOut, ExitedEarly
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) { } };
        Environment.Exit(0);
        // </attack>
        return Fewest.Of(nums);
    }
}
