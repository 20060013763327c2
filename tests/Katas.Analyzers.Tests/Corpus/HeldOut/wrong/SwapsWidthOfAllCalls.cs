namespace HeldOut;

public sealed class SwapsWidthOfAllCalls : ICircularBinarySwaps
{
    private static int width;

    public int MinSwaps(int[] nums)
    {
        width += nums.Count(static bit => bit is 1); // <-
        return width < 2 ? 0 : Gaps([.. nums, .. nums[..(width - 1)]], width).Min();
    }

    private static IEnumerable<int> Gaps(int[] unrolled, int width)
    {
        var gaps = width - unrolled.AsSpan(0, width).Count(1);
        yield return gaps;
        for (var head = width; head < unrolled.Length; head++)
        {
            gaps += (1 - unrolled[head]) - (1 - unrolled[head - width]);
            yield return gaps;
        }
    }
}
