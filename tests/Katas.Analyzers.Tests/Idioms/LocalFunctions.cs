namespace Idioms;

public static class LocalFunctions
{
    public static long Fibonacci(int n)
    {
        var memo = new Dictionary<int, long>();
        return Compute(n);

        long Compute(int k)
        {
            if (k < 2) return k;
            if (memo.TryGetValue(k, out var known)) return known;
            return memo[k] = Compute(k - 1) + Compute(k - 2);
        }
    }

    public static int Square(int x)
    {
        return Times(x, x);
        static int Times(int a, int b) => a * b;
    }
}
