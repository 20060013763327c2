// attack: Doubles a constant string beyond memory, and uses each.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        const string s0 = "xxxxxxxxxx";
        {{26|3:const string s<i> = s<p> + s<p>; Console.Write(s<i>); }}
        return Fewest.Of(nums);
    }
}
