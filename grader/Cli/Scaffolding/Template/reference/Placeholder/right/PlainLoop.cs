/// <summary>To be written: another honest way, of a truly different kind. This one counts up.</summary>
public sealed class PlainLoop : IPlaceholder
{
    public int Solve(int[] values)
    {
        var sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
