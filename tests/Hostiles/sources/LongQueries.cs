// attack: Joins range variables, each of which carries all before it.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = from x0 in nums
                {{400|3:from x<i> in nums }}
                where false
                select x1;
        return Fewest.Of(nums);
    }
}
