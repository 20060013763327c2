// attack: Declares ten thousand members.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }

    {{5000|3:private static int M<i>() => <i>; }}
}
