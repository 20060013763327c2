// attack: Uses a name of a hundred thousand letters that nobody declares.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Console.Write(x{{100000|3:x}});
        // </attack>
        return Fewest.Of(nums);
    }
}
