// attack: Ties its process to a single processor.
// verdicts: Passed, Threw
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        System.Diagnostics.Process.GetCurrentProcess().ProcessorAffinity = 1;
        // </attack>
        return Fewest.Of(nums);
    }
}
