// attack: Declares a class of the worker.
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

// <attack>
namespace Katas.Worker
{
    public static class WorkerSession;
}
// </attack>
