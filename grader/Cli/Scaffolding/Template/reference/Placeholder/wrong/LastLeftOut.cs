// id: last-left-out
// title: The last value is left out
// advice: Every value counts, the last as well. Look at where the summing ends.
public sealed class LastLeftOut : IPlaceholder
{
    public int Solve(int[] values) => values.SkipLast(1).Sum();
}
