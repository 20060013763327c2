// attack: Says that its lines are those of another file.
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
#line 1 "/etc/passwd"
        // </attack>
        return Fewest.Of(nums);
    }
}
