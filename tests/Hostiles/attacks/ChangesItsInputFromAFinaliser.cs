// attack: Changes its input when something is collected, perhaps long after the call.
// verdicts: InputMutated, Passed
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var answer = Fewest.Of(nums);
        Leave(nums);
        GC.Collect();
        if (answer >= 0) return answer;
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Leave(int[] nums) => _ = new Late(nums);

    private sealed class Late(int[] nums)
    {
        ~Late() => nums[0] = 7;
    }
    // </attack>
}
