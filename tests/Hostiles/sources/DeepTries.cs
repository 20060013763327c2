// attack: Nests try blocks.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{5000|3:try { }}Console.Write(0);{{5000|3: } finally { }}}
        return Fewest.Of(nums);
    }
}
