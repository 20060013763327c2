// attack: Changes its input from a thread, after the call.
// checks: across-the-end, independent-calls
// verdicts: InputMutated, Passed
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        var answer = Fewest.Of(nums);
        new System.Threading.Thread(() =>
        {
            for (var i = 0; i < 1000; i++) nums[0] = i;
        }).Start();
        if (answer >= 0) return answer;
        // </attack>
        return Fewest.Of(nums);
    }
}
