/// <summary>
/// To be written: a program of a class beyond what is asked, O(n²) here, one addition a step. The judge's clock must find every honest answer faster; what it
/// returns means nothing.
/// </summary>
public sealed class Anchor : IPlaceholder
{
    public int Solve(int[] values)
    {
        var sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var value in values) sum += value ^ i;
        }

        return sum;
    }
}
