// attack: Calls what the worker keeps to itself, by unsafe accessors.
// verdicts: Passed, Threw
// policy: Forbidden
using System.Runtime.CompilerServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Everything(null, warm: false);
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "Everything")]
    private static extern void Everything([UnsafeAccessorType("Katas.Worker.Preload, Katas.Worker")] object? worker, bool warm);
    // </attack>
}
