/// <summary>To be written: another honest way. This one asks LINQ.</summary>
public sealed class ByLinq : IPlaceholder
{
    public int Solve(int[] values) => values.Sum();
}
