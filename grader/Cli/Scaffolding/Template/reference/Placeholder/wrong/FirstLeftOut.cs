// id: first-left-out
// title: The first value is left out
// advice: Every value counts, the first as well. Look at where the summing starts.
public sealed class FirstLeftOut : IPlaceholder
{
    public int Solve(int[] values) => values.Skip(1).Sum();
}
