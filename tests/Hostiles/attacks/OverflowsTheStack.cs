// attack: Calls itself until the stack is full.
// verdicts: Crashed
// policy: Crashed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        _ = Deeper(nums.Length);
        // <innocent>
        // _ = Enumerable.Range(0, 1000).Aggregate((sum, next) => sum + next);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static int Deeper(int depth) => Deeper(depth + 1) + 1;
    // </attack>
}
