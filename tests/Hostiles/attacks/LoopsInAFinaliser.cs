// attack: Loops in a finaliser, and waits for it.
// verdicts: TimedOut
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Leave() => _ = new Endless();

    private sealed class Endless
    {
        ~Endless()
        {
            while (true) { }
        }
    }
    // </attack>
}
