// attack: Loops before anything of it is called.
// verdicts: TimedOut
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Begin()
    {
        while (Environment.NewLine.Length > 0) { }
    }
    // </attack>
}
