// attack: Reorders what a reader sees by bidirectional controls.
// quick: yes
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        // {{u202e}} } ;0 nruter { fi {{u2066}}
        // </attack>
        return Fewest.Of(nums);
    }
}
