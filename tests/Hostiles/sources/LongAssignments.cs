// attack: Assigns an assignment of an assignment.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int x; _ = {{15000|4:x = }}0;
        return Fewest.Of(nums);
    }
}
