// attack: Calls by a pointer to a function.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            delegate*<int, int> absolute = &Math.Abs;
            Console.Write(absolute(-1));
        }
        // </attack>
        return Fewest.Of(nums);
    }
}
