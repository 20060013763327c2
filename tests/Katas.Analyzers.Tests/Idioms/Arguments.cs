using System.Runtime.CompilerServices;

namespace Idioms;

public static class Arguments
{
    public static int Sum(params ReadOnlySpan<int> values)
    {
        var sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }

    public static int Count(params IEnumerable<string> values) => values.Count();

    public static int Old(params object[] values) => values.Length;

    public static double Scale(in double value, double by = 2, [CallerArgumentExpression(nameof(value))] string? text = null) => value * by + text!.Length;

    public static decimal Price(decimal amount = 1.5m) => amount;

    public static bool Swap(ref int a, ref readonly int b, out int c, scoped Span<int> d)
    {
        (a, c) = (b, a);
        return d.IsEmpty;
    }

    // Each length has a buffer of its own; the platform provides those up to 16.
    public static int EveryLength(int a) =>
        Sum(a)
        + Sum(a, a)
        + Sum(a, a, a)
        + Sum(a, a, a, a)
        + Sum(a, a, a, a, a)
        + Sum(a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a)
        + Sum(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a);

    public static double Use()
    {
        int a = 1, b = 2;
        return Sum(1, 2, 3) + Sum() + Count("a", "b") + Old(1, "x") + Scale(1.5) + (double)Price() + (Swap(ref a, in b, out var c, []) ? c : a);
    }
}
