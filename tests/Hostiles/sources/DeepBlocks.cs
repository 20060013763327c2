// attack: Nests blocks.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{20000|3:{ }}{{20000|3:} }}
        return Fewest.Of(nums);
    }
}
