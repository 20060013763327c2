// attack: Adds up a very long line.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{15000|4:nums.Length + }}0;
        return Fewest.Of(nums);
    }
}
