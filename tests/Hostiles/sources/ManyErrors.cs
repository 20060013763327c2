// attack: Makes twenty thousand mistakes.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        {{20000|3:nothing<i>;}}
        // </attack>
        return Fewest.Of(nums);
    }
}
