// attack: Nests switch expressions.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{5000|3:nums.Length switch { 0 => 1, _ => }}2{{5000|3: }}};
        return Fewest.Of(nums);
    }
}
