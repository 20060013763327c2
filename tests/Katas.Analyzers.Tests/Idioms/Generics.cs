using System.Diagnostics.CodeAnalysis;

namespace Idioms;

public interface IMonoid<TSelf> where TSelf : IMonoid<TSelf>
{
    static abstract TSelf Zero { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static virtual TSelf Twice(TSelf value) => value + value;
}

public readonly struct Sum(int value) : IMonoid<Sum>
{
    public int Value { get; } = value;

    public static Sum Zero => new(0);

    public static Sum operator +(Sum left, Sum right) => new(left.Value + right.Value);
}

public static class Generics
{
    public static T Fold<T>(IEnumerable<T> values) where T : IMonoid<T> => values.Aggregate(T.Zero, (sum, value) => sum + T.Twice(value));

    public static T Mean<T>(ReadOnlySpan<T> values) where T : struct, INumber<T>
    {
        var sum = T.Zero;
        foreach (var value in values) sum += value;
        return sum / T.CreateChecked(values.Length);
    }

    public static T Make<T>() where T : new() => new();

    public static T? Find<T>(IEnumerable<T> values, Func<T, bool> matches) where T : class
    {
        foreach (var value in values)
        {
            if (matches(value)) return value;
        }

        return null;
    }

    public static bool TryFirst<T>(IReadOnlyList<T> values, [MaybeNullWhen(false)] out T first)
    {
        first = values.Count > 0 ? values[0] : default;
        return values.Count > 0;
    }

    public static int SizeOf<T>() where T : unmanaged => typeof(T) == typeof(float) ? sizeof(float) : sizeof(double);

    public static bool IsDefault<T>(T value) => EqualityComparer<T>.Default.Equals(value, default);
}
