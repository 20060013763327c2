// attack: Nests interpolated strings.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{90|3:$"{}}1{{90|3:}"}};
        return Fewest.Of(nums);
    }
}
