namespace Idioms;

public static class Tuples
{
    public static (int Quotient, int Remainder) Divide(int a, int b) => (a / b, a % b);

    public static int Use()
    {
        var (quotient, remainder) = Divide(17, 5);
        (quotient, remainder) = (remainder, quotient);
        var pair = Tuple.Create(1, "one");
        var (number, _) = pair;
        return quotient + remainder + number + pair.Item2.Length + (Divide(1, 1) == (1, 0) ? 1 : 0);
    }
}
