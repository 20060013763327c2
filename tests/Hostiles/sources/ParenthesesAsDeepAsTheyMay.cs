// attack: Nests parentheses, as deep as is allowed.
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{90|4:(}}1{{90|4:)}};
        return Fewest.Of(nums);
    }
}
