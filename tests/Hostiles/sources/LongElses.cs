// attack: Chains alternatives without a brace.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{3500|4:if (nums.Length == <i>) Console.Write(1); else }}Console.Write(0);
        return Fewest.Of(nums);
    }
}
