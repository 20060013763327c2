// attack: Reaches for another set of references.
// policy: Forbidden, DoesNotCompile

// <attack>
extern alias other;
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
