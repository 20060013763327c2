// attack: Asks for another assembly by #r.
// policy: Forbidden, DoesNotCompile

// <attack>
#r "System.Diagnostics.Process"
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
