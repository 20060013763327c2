// attack: Writes out an array of forty thousand numbers.
// bomb: yes
// policy: DoesNotCompile, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int[] x = [{{40000|3:<i>,}}];
        return Fewest.Of(nums);
    }
}
