// attack: Declares a record of a thousand parts.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

internal sealed record Wide(int P0{{1000|3:, int P<i>}});
