/// <summary>To be written: right, and growing faster than asked. This one sums every prefix from its start.</summary>
public sealed class EveryPrefixAnew : IPlaceholder
{
    public int Solve(int[] values)
    {
        var sum = 0;
        for (var length = 1; length <= values.Length; length++)
        {
            sum = 0;
            for (var i = 0; i < length; i++) sum += values[i];
        }

        return sum;
    }
}
