// attack: Calls on what a call returns, and on.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = nums{{10000|4:.Select(x => x)}}.Count();
        return Fewest.Of(nums);
    }
}
