namespace HeldOut;

public sealed class SwapsEndOfTheLine : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var n = nums.Length;
        Span<int> before = n < 256 ? stackalloc int[n + 1] : new int[n + 1];
        before[0] = 0;
        for (var i = 1; i <= n; i++) before[i] = before[i - 1] + nums[i - 1];
        var ones = before[^1];
        var most = 0;
        for (var from = 0; from < n; from++)
        {
            var to = from + ones;
            var inside = to <= n ? before[to] - before[from] : before[n] - before[from]; // <-
            if (inside > most) most = inside;
        }

        return ones - most;
    }
}
