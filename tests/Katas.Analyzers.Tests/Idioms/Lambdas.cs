namespace Idioms;

public sealed class Lambdas
{
    private readonly int offset = 3;

    private delegate bool TryParser(ReadOnlySpan<char> text, out int value);

    public int Use(int[] values)
    {
        var total = 0;
        Action<int> add = value => total += value + offset;
        Array.ForEach(values, add);
        Func<int, int, int> max = Math.Max;
        Func<Func<int, int>, Func<int, int>> twice = f => x => f(f(x));
        var increment = (int x, int by = 1) => x + by;
        Predicate<int> even = static x => x % 2 == 0;
        TryParser parse = int.TryParse;
        Comparison<int> descending = (a, b) => b.CompareTo(a);
        Array.Sort(values, descending);
        var both = add + (_ => { });
        both(1);
        return max(total, twice(x => increment(x))(1)) + (even(2) ? 1 : 0) + (parse("12", out var parsed) ? parsed : 0);
    }
}
