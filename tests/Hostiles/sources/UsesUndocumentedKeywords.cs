// attack: Uses the keywords that nobody documents.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var x = 1;
        var reference = __makeref(x);
        __refvalue(reference, int) = 2;
        Console.Write(__reftype(reference).Name);
        // </attack>
        return Fewest.Of(nums);
    }
}
