using System.Globalization;
using System.Numerics;

namespace Idioms;

public interface IFieldOf<TSelf> where TSelf : IFieldOf<TSelf>
{
    static abstract TSelf Zero { get; }

    static abstract TSelf operator +(TSelf a, TSelf b);

    static virtual TSelf Sum(IEnumerable<TSelf> values) => values.Aggregate(TSelf.Zero, (a, b) => a + b);
}

public readonly record struct Modular(long Value) : IFieldOf<Modular>
{
    public static Modular Zero => default;

    public static Modular operator +(Modular a, Modular b) => new((a.Value + b.Value) % 1_000_000_007);

    public static explicit operator long(Modular value) => value.Value;

    public static implicit operator Modular(long value) => new(value);
}

public static class NumberTypes
{
    public static T Mean<T>(ReadOnlySpan<T> values) where T : IFloatingPoint<T>
    {
        var sum = T.Zero;
        foreach (var value in values) sum += value;
        return sum / T.CreateChecked(values.Length);
    }

    public static TInteger Gcd<TInteger>(TInteger a, TInteger b) where TInteger : IBinaryInteger<TInteger> => TInteger.IsZero(b) ? TInteger.Abs(a) : Gcd(b, a % b);

    private static TSelf Total<TSelf>(params TSelf[] values) where TSelf : IFieldOf<TSelf> => TSelf.Sum(values);

    public static object Use(double x, float y, int n)
    {
        var big = BigInteger.Pow(2, 100) + BigInteger.Parse("12345678901234567890", CultureInfo.InvariantCulture);
        var remainder = BigInteger.ModPow(3, 200, 13) + BigInteger.GreatestCommonDivisor(big, 36) + BigInteger.DivRem(big, 7, out var rest);
        var complex = Complex.Exp(new Complex(0, Math.PI)) * Complex.ImaginaryOne;
        var vector = Vector3.Normalize(new Vector3(1, 2, 3)) + Vector3.Cross(Vector3.UnitX, Vector3.UnitY);
        var matrix = Matrix4x4.CreateScale(2) * Matrix4x4.Identity;
        var bits = BitOperations.PopCount((uint)n) + BitOperations.LeadingZeroCount(1u) + BitOperations.Log2(9u) + (int)BitOperations.RotateLeft(1u, 3) + int.TrailingZeroCount(8);
        var half = Half.Tanh((Half)y) + Half.One;
        var wide = UInt128.MaxValue / 3 - (UInt128)ulong.MaxValue;
        var exact = Math.FusedMultiplyAdd(x, 2, 1) + Math.Cbrt(x) + Math.IEEERemainder(x, 3) + Math.ScaleB(x, 2) + Math.Log2(2) + Math.Log(8, 2) + Math.CopySign(1, x) + Math.Truncate(x);
        var single = MathF.ReciprocalSqrtEstimate(y) + MathF.Atan2(y, 2) + MathF.Max(y, float.NaN) + float.Lerp(0, 1, y) + float.RootN(y, 3) + MathF.MaxMagnitude(y, 2) + float.Hypot(3, 4);
        var special = double.IsNaN(x) || double.IsInfinity(x) || double.IsNegative(-0.0) || float.IsFinite(y) || double.IsSubnormal(x) || x is double.PositiveInfinity;
        var shifted = (n >>> 1) ^ (n << 2) | ~n & 0b1010_1010 | 0xFF_FF;
        checked
        {
            shifted += (int)(long)(Modular)3 + (int)Math.BigMul(3u, 4u);
        }

        decimal money = decimal.Round(1.005m, 2, MidpointRounding.AwayFromZero) + decimal.Floor(2.5m);
        var text = x.ToString("F3", CultureInfo.InvariantCulture) + n.ToString("X8", CultureInfo.InvariantCulture) + Convert.ToString(n, 2) + Convert.ToInt32("ff", 16) + $"{n:B} {x:G17} {y:R}";
        var parsed = int.TryParse("12", NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && double.TryParse("1e3", CultureInfo.InvariantCulture, out _) ? number : int.MinValue;
        return (big, remainder, rest, complex, vector, matrix, bits, half, wide, exact, single, special, shifted, money, text, parsed, Gcd(12L, 18L), Mean<float>([1f, 2f]), Total<Modular>(1, 2),
            BitConverter.DoubleToInt64Bits(x), BitConverter.GetBytes(n), n.CompareTo(3), x.Equals(2.0), Math.ILogB(x), Math.Sign(n), Math.DivRem(7, 2), int.IsPow2(n), long.Clamp(3, 1, 2));
    }
}
