// attack: Writes a number of a hundred thousand digits.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = 1{{100000|3:0}};
        return Fewest.Of(nums);
    }
}
