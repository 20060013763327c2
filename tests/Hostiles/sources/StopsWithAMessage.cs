// attack: Has the compiler say what steers a terminal and a workflow.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
#error {{u001b}}[2J ::error::planted <script>alert(1)</script>
        // </attack>
        return Fewest.Of(nums);
    }
}
