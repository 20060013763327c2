// attack: Brings statements of its own that would run first.
// policy: DoesNotCompile, ContractNotMet, Forbidden

// <attack>
Console.WriteLine("first");
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
