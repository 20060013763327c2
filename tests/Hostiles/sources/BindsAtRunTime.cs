// attack: Leaves it to run time what is called.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        dynamic type = typeof(int);
        Console.Write(type.Assembly.Location);
        // </attack>
        return Fewest.Of(nums);
    }
}
