// attack: Puts operators before operators.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{60000|4:- }}1;
        return Fewest.Of(nums);
    }
}
