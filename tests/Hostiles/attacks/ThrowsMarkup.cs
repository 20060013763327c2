// attack: Throws with a message of escapes, workflow commands and markup.
// verdicts: Threw
// policy: Threw

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (nums.Length > 0) throw new FormatException("\u001b[2J\n::error::planted\n<script>alert(1)</script> ``` | a |");
        // </attack>
        return Fewest.Of(nums);
    }
}
