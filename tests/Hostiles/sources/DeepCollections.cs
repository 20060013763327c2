// attack: Nests collection expressions.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        object[] x = [{{20000|3:(object[])[}}0{{20000|3:]}}];
        return Fewest.Of(nums);
    }
}
