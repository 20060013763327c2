// attack: Asks for a package, as a program of one file may.
// policy: Forbidden, DoesNotCompile

// <attack>
#:package Newtonsoft.Json@13.0.3
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
