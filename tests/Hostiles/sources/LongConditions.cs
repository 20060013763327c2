// attack: Chains conditions without a bracket.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{8000|4:nums.Length > 0 ? 1 : }}0;
        return Fewest.Of(nums);
    }
}
