// attack: Nests indexers.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = nums[{{20000|1:nums[}}0{{20000|1:]}}];
        return Fewest.Of(nums);
    }
}
