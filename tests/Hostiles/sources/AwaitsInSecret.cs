// attack: Builds its own tasks.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }

    // <attack>
    private static async System.Threading.Tasks.Task<int> Later() => await System.Threading.Tasks.Task.FromResult(1);
    // </attack>
}
