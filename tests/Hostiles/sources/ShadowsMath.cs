// attack: Declares a Math of the platform.
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

// <attack>
namespace System
{
    public static class Math
    {
        public static int Max(int a, int b) => a;
    }
}
// </attack>
