// attack: Changes what names mean in files other than its own.
// policy: Forbidden, DoesNotCompile

// <attack>
global using Console = System.IO.File;
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
