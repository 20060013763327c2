using System.Diagnostics;

namespace Idioms;

[Serializable]
public sealed class ShapeException : ArgumentException
{
    public ShapeException(string message, string parameter) : base(message, parameter) { }

    public ShapeException(string message, Exception inner) : base(message, inner) { }

    public required int Rank { get; init; }
}

public sealed class Matrix(int rows, int columns) : IEquatable<Matrix>, IComparable<Matrix>, IFormattable
{
    private readonly double[,] values = new double[rows, columns];

    public event EventHandler<int>? Changed;

    public event Action? Cleared
    {
        add => value?.Invoke();
        remove { }
    }

    public double this[int row, int column]
    {
        get => values[row, column];
        set
        {
            values[row, column] = value;
            Changed?.Invoke(this, row);
        }
    }

    public double this[Index row] => values[row.GetOffset(rows), 0];

    public string Name { get => field ?? "matrix"; set => field = value.Trim(); }

    public static Matrix operator +(Matrix a, Matrix b) => a.Map((row, column) => a[row, column] + b[row, column]);

    public static Matrix operator checked -(Matrix a) => a.Map((row, column) => -a[row, column]);

    public static Matrix operator -(Matrix a) => a.Map((row, column) => -a[row, column]);

    public static bool operator ==(Matrix? a, Matrix? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Matrix? a, Matrix? b) => !(a == b);

    public static implicit operator Matrix(double value) => new(1, 1) { [0, 0] = value };

    public static explicit operator double(Matrix value) => value[0, 0];

    public void operator +=(double value) => values[0, 0] += value;

    public void Deconstruct(out int height, out int width) => (height, width) = (rows, columns);

    public bool Equals(Matrix? other) => other is not null && values.Cast<double>().SequenceEqual(other.values.Cast<double>());

    public override bool Equals(object? obj) => obj is Matrix other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(rows, columns);

    public int CompareTo(Matrix? other) => other is null ? 1 : rows.CompareTo(other[0, 0]);

    public string ToString(string? format, IFormatProvider? provider) => values[0, 0].ToString(format, provider);

    public override string ToString() => ToString(null, null);

    private Matrix Map(Func<int, int, double> cell)
    {
        var result = new Matrix(rows, columns);
        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < values.GetLength(1); column++) result[row, column] = cell(row, column);
        }

        return result;
    }
}

[Flags]
public enum Options { None = 0, Fast = 1, Exact = 2, Both = Fast | Exact }

[AttributeUsage(AttributeTargets.Class)]
public sealed class NoteAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

[Note("own attributes are fine")]
[DebuggerDisplay("{Value}")]
public sealed class Counter : IDisposable
{
    private static readonly Lazy<int[]> Table = new(() => new int[4]);
    private static int made;

    public int Value { get; private set; } = made++ + Table.Value.Length;

    [Obsolete("use Value")]
    public int Old => Value;

    [Conditional("DEBUG")]
    private void Trace(string text) => Console.WriteLine(text);

    public void Dispose() => Trace("gone");

    public static Options Parse(string text) => Enum.TryParse<Options>(text, out var options) && options.HasFlag(Options.Fast) ? options : Options.None;

    public static int Count()
    {
        using var counter = new Counter();
        Debug.Assert(counter.Value >= 0);
        try
        {
            ArgumentNullException.ThrowIfNull(counter);
            ArgumentOutOfRangeException.ThrowIfNegative(counter.Value);
            return counter.Value;
        }
        catch (ShapeException problem) when (problem.Rank > 2 || problem.InnerException is not null)
        {
            throw new InvalidOperationException($"rank {problem.Rank}: {problem.Message}", problem);
        }
        catch (Exception)
        {
            throw;
        }
        finally
        {
            made = 0;
        }
    }
}
