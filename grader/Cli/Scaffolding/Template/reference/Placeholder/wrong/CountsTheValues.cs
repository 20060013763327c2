// id: counts-the-values
// title: The values are counted, not added
// advice: Asked for is what the values come to together, not how many there are.
public sealed class CountsTheValues : IPlaceholder
{
    public int Solve(int[] values) => values.Length;
}
