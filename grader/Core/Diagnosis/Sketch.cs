using System.Globalization;
using System.Numerics.Tensors;
using Katas.Authoring;

namespace Katas.Core.Diagnosis;

/// <summary>One answer in a few numbers: enough to tell whether two submissions gave the same, small enough to be kept for every known mistake.</summary>
/// <param name="Kind">The shapes of its tensors, or how it ended where there was none, for instance <c>!Threw DivideByZeroException</c>.</param>
/// <param name="Numbers">Of a tensor of up to three elements all, of a larger one three weighted means of all.</param>
internal sealed record Sketch(string Kind, IReadOnlyList<double> Numbers)
{
    /// <summary>The kind of a single number, which is exact where a tensor's are rounded.</summary>
    public const string Number = "number";

    private const int MostNumbers = 3;

    /// <summary>A call that was not attempted says nothing of what would have come.</summary>
    public static Sketch NotAttempted { get; } = Ending("NotAttempted");

    /// <summary>A call that came to another end than an answer.</summary>
    public static Sketch Ending(string how) => new($"!{how}", []);

    /// <summary>The sketch of any value that a contract may return.</summary>
    public static Sketch Of(object? value) => value switch
    {
        null => new("null", []),
        int number => new(Number, [number]),
        long number => new(Number, [number]),
        double number => new(Number, [number]),
        float number => new("", [number]),
        bool flag => new("", [flag ? 1 : 0]),
        string text => new($"\"{text.ReplaceLineEndings(" ")}\"", []),
        int[] array => OfTensor(new([array.Length], Array.ConvertAll(array, element => (double)element))),
        Tensor<float> tensor => OfTensor(Tensor64.From(tensor)),
        _ => OfParts(value),
    };

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no sketch.</exception>
    public static Sketch Parse(string text)
    {
        var end = text.LastIndexOf('|');
        return end < 0
            ? throw new FormatException($"'{text}' is no sketch: it has no '|'.")
            : new(text[..end], [.. text[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]);
    }

    /// <summary>For instance <c>2x3|0.1234567 -1 NaN</c>.</summary>
    public override string ToString() => $"{Kind}|{string.Join(' ', Numbers.Select(Text))}";

    private string Text(double number) => number.ToString(Kind == Number ? "R" : "G7", CultureInfo.InvariantCulture);

    private static Sketch OfParts(object record)
    {
        var parts = record.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => Of(property.GetValue(record)))
            .ToArray();
        return new(string.Join(';', parts.Select(part => part.Kind)), [.. parts.SelectMany(part => part.Numbers)]);
    }

    private static Sketch OfTensor(Tensor64 tensor) => new(
        string.Join('x', tensor.Shape),
        tensor.Length <= MostNumbers ? tensor.Values : [.. Enumerable.Range(1, MostNumbers).Select(which => Mean(tensor.Values, which))]);

    // Over all elements, so that a mistake shows wherever it sits; the weights are irregular, so that differences do not cancel.
    private static double Mean(double[] values, int which)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++) sum += Math.FusedMultiplyAdd(2, Fraction((i + 1) * Irrational(which)), -1) * values[i];
        return sum / Math.Sqrt(values.Length);
    }

    private static double Irrational(int which) => which switch { 1 => 0.6180339887498949, 2 => 0.41421356237309515, _ => 0.7320508075688772 };

    private static double Fraction(double value) => value - Math.Floor(value);
}
