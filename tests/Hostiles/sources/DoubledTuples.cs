// attack: Doubles a tuple with every line.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var t0 = (1, 2);
        {{26|3:var t<i> = (t<p>, t<p>); }}
        return Fewest.Of(nums);
    }
}
