// attack: Asks for another file by #load.
// policy: Forbidden, DoesNotCompile

// <attack>
#load "/etc/passwd"
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
