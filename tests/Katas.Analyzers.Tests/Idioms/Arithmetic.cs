namespace Idioms;

public static class Arithmetic
{
    public const decimal Third = 0.3333m;

    public static int[] Middle(int[] values) => values[1..^1];

    public static long Use(int a, int b, nint c)
    {
        checked
        {
            a += b;
            a *= 2;
        }

        var wrapped = unchecked((byte)(a * 31));
        var bits = BitConverter.SingleToInt32Bits(1.5f) >>> 3;
        var big = (Int128)long.MaxValue * 3;
        var money = 1.25m * b + Third;
        var half = (Half)0.5f;
        var exact = Math.BigMul(a, b) + Math.DivRem(a, 7).Remainder + (long)Math.Round(2.5, MidpointRounding.ToEven);
        var clamped = Math.Clamp(MathF.Tanh(0.5f), -1, 1);
        int? missing = null;
        var (sine, cosine) = Math.SinCos(0.5);
        return wrapped + bits + (long)(big % 5) + (long)money + (long)(float)half + exact + (long)clamped + (missing ?? 1) + (long)(sine + cosine) + (long)c
            + Convert.ToInt32("12") + int.Parse("3", System.Globalization.CultureInfo.InvariantCulture) + (long)double.BitIncrement(1.0)
            + Random.Shared.Next(3) + new Random(7).Next() + HashCode.Combine(a, b) + (a ^ b) + (int.MaxValue & ~b);
    }
}
