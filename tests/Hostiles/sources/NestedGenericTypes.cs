// attack: Nests type arguments.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{20000|3:List<}}int{{20000|3:>}} x = [];
        return Fewest.Of(nums);
    }
}
