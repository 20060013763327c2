// attack: Nests conditions without a brace.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{8000|4:if (nums.Length > 0) }};
        return Fewest.Of(nums);
    }
}
