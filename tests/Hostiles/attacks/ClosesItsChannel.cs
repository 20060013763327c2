// attack: Closes the streams between it and the judge.
// verdicts: Passed, ExitedEarly, Crashed
// policy: Forbidden
using Microsoft.Win32.SafeHandles;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        new SafeFileHandle(0, ownsHandle: true).Dispose();
        new SafeFileHandle(1, ownsHandle: true).Dispose();
        // </attack>
        return Fewest.Of(nums);
    }
}
