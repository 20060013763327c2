// attack: Nests parentheses.
// quick: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{20000|4:(}}1{{20000|4:)}};
        return Fewest.Of(nums);
    }
}
