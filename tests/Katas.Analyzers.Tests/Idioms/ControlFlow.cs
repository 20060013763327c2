#define VERBOSE
#nullable enable

namespace Idioms;

public static class ControlFlow
{
    #region Loops

    public static int Loops(int n, IEnumerable<(int, string)> pairs)
    {
        var sum = 0;
        for (int i = 0, j = n; i < j; i++, j--)
        {
            if (i % 3 == 0) continue;
            if (i > 100) break;
            sum += i;
        }

        while (n > 0) n >>= 1;
        do sum--; while (sum > 10);
        foreach (var (number, text) in pairs) sum += number + text.Length;
        switch (sum)
        {
            case > 5 when n == 0:
                goto case 3;
            case 3:
                sum = 4;
                break;
            default:
                goto done;
        }

#if VERBOSE
        Console.WriteLine(sum);
#endif
        done:
        return sum;
    }

    #endregion

    public static string? Nulls(string? text, int[]? values)
    {
        text ??= "none";
        values?[0] = 3;
        return text?.ToUpperInvariant() + values?.Length + (values is { Length: > 2 } ? values![2] : default);
    }
}
