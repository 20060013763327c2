// attack: Returns a function that returns a function.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{3000|4:Func<}}int{{3000|4:>}} x = {{3000|4:() => }}0;
        return Fewest.Of(nums);
    }
}
