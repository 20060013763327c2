// attack: Doubles a constant string beyond what there can be.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        const string s0 = "xxxxxxxxxx";
        {{40|3:const string s<i> = s<p> + s<p>; }}
        return Fewest.Of(nums);
    }
}
