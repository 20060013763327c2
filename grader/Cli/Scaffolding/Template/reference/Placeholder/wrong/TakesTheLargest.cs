// id: takes-the-largest
// title: The largest value is taken for all of them
// advice: Each value adds to the result, not only the largest. Look at what happens to the others.
public sealed class TakesTheLargest : IPlaceholder
{
    public int Solve(int[] values) => values.DefaultIfEmpty().Max();
}
