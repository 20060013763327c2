// attack: Chains patterns without a bracket.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = nums.Length is {{60000|4:not }}1;
        return Fewest.Of(nums);
    }
}
