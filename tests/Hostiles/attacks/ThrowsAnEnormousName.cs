// attack: Throws an exception of a type whose name has a billion letters.
// verdicts: Threw, MemoryExceeded, Crashed, TimedOut
// policy: Threw, MemoryExceeded, Crashed, TimedOut

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Deeper<int>(24);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private static void Deeper<T>(int depth)
    {
        if (depth == 0) throw new Nasty<T>();
        Deeper<(T, T)>(depth - 1);
    }

    private sealed class Nasty<T> : Exception;
    // </attack>
}
