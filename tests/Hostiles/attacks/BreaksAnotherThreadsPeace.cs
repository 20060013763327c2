// attack: Leaves a thread behind that throws while a later answer is computed.
// verdicts: Passed, Crashed
// policy: Forbidden
using System.Threading;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        new Thread(() => throw new FormatException("later")).Start();
        // </attack>
        return Fewest.Of(nums);
    }
}
