// attack: Asks for one of many patterns.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = nums.Length is 0 {{15000|4:or <i> }};
        return Fewest.Of(nums);
    }
}
