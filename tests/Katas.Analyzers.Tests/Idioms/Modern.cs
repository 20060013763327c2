using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using static System.Math;

namespace Idioms;

public interface IShape
{
    double Area { get; }

    string Describe() => $"area {Area}";
}

public interface IProducer<out T>
{
    T Produce();
}

public delegate int RefFunction<in T>(T value, ref int total) where T : allows ref struct;

public readonly ref struct Window<T>(ReadOnlySpan<T> values) : IDisposable where T : IEquatable<T>
{
    private readonly ReadOnlySpan<T> values = values;

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => values.GetEnumerator();

    public int Count(T value) => values.Count(value);

    public void Dispose() { }
}

public partial class Circle : IShape, IProducer<string>
{
    public required double Radius { get; init; }

    public double Area => PI * Pow(Radius, 2);

    public partial string Name { get; set; }

    public virtual IShape Copy() => new Circle { Radius = Radius };

    public string Produce() => nameof(List<>);

    [SetsRequiredMembers]
    public Circle(double radius = 1) => Radius = radius;
}

public partial class Circle
{
    public partial string Name
    {
        get => field ??= "circle";
        set;
    }
}

public sealed class Disc : Circle
{
    [SetsRequiredMembers]
    public Disc() : base(2) { }

    public override Disc Copy() => new();
}

public struct Ring
{
    private int first;

    [UnscopedRef]
    public ref int First => ref first;

    public readonly Span<int> Empty => [];
}

[InterpolatedStringHandler]
public ref struct Joiner(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler inner = new(literalLength, formattedCount);

    public void AppendLiteral(string text) => inner.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => inner.AppendFormatted(value);

    public string Text() => inner.ToStringAndClear();
}

public static class Modern
{
    private const string Prefix = "kata";
    private const string Title = $"{Prefix}-one";

    private enum Level : byte { Low, High = Low + 3 }

    private static int Apply<T>(T value, RefFunction<T> function) where T : allows ref struct
    {
        var total = 0;
        return function(value, ref total) + total;
    }

    public static string Join(Joiner joiner) => joiner.Text();

    public static double Use(int[,] grid, List<int> list, IShape? shape, string text, double? scale)
    {
        var total = 0.0;
        foreach (var cell in grid) total += cell;
        foreach (var (index, item) in list.Index()) total += index * item;
        total += Apply<ReadOnlySpan<char>>(text, (ReadOnlySpan<char> span, ref int sum) => sum += span.Length);
        using (var window = new Window<char>(text))
        {
            foreach (var letter in window) total += letter;
        }

        total += list switch { [] => 0, [var only] => only, [var head, .., var tail] => head + tail };
        total += (scale * 2 + 1 ?? 0) + list[^1] + text[1..].Length + (int)Level.High + Title.Length;
        total += shape is Circle { Radius: > 0 and < 10 } circle ? circle.Area : shape?.Describe().Length ?? throw new ArgumentNullException(nameof(shape));
        total += checked((byte)(int)total) + (uint)list.Count >>> 2;
        int[][] table = [.. Enumerable.Range(0, 3).Select(row => new int[row + 1])];
        Func<int, Func<int, int>> curried = a => b => a + b;
        var anonymous = new { text.Length, Total = total } with { Total = 2 };
        var lines = text.Split('\n') is [var first, ..] ? first : "";
        text += lines + 'c' + 1.5 + anonymous;
        Span<int> copy = stackalloc int[] { 3, 1, 2 };
        copy.Sort();
        (copy[0], copy[1]) = (copy[1], copy[0]);
        int[] reversed = [.. copy];
        Array.Reverse(reversed);
        var zero = default(Ring).Empty.Length;
        return total + curried(1)(2) + table[^1].Length + Join($"{total}, {text}").Length + reversed.AsSpan().IndexOf(3) + zero + (long)(nint)5 + (5 is >= 3 ? 1 : 0);
    }
}
