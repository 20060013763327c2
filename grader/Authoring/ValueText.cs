using System.Globalization;
using System.Numerics.Tensors;

namespace Katas.Authoring;

/// <summary>Values as a report shows them: whole when short, else by shape and a neighbourhood. Always in the invariant culture.</summary>
public static class ValueText
{
    private const int LongestWhole = 24;
    private const int Neighbourhood = 3;

    /// <summary>One number, to as many digits as tell it from its neighbours: an exact answer must not look equal to a wrong one.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>One float32 number, to as many digits as it has.</summary>
    public static string Of(float value) => value.ToString("G7", CultureInfo.InvariantCulture);

    /// <summary>An array of integers; of a long one the elements around <paramref name="focus"/>.</summary>
    public static string Of(int[] values, int focus = 0) =>
        Render([values.Length], i => values[i].ToString(CultureInfo.InvariantCulture), values.Length, focus, label: "int");

    /// <summary>A float32 tensor; of a long one the elements around flat index <paramref name="focus"/>.</summary>
    public static string Of(Tensor<float> tensor, int focus = 0)
    {
        var exact = Tensor64.From(tensor);
        return Render(exact.Shape, i => Of((float)exact.Values[i]), exact.Length, focus, label: "float");
    }

    /// <summary>A float64 tensor; of a long one the elements around flat index <paramref name="focus"/>.</summary>
    public static string Of(Tensor64 tensor, int focus = 0)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return Render(tensor.Shape, i => tensor.Values[i].ToString("G7", CultureInfo.InvariantCulture), tensor.Length, focus, label: "float");
    }

    /// <summary>Any value that a contract may carry: numbers, arrays, tensors, records of tensors, null.</summary>
    public static string OfAny(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        float number => Of(number),
        double number => Of(number),
        int[] array => Of(array),
        Tensor<float> tensor => Of(tensor),
        string text => $"\"{text}\"",
        _ => OfRecord(value),
    };

    private static string OfRecord(object value)
    {
        var parts = value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract");
        return $"({string.Join(", ", parts.Select(p => $"{p.Name}: {OfAny(p.GetValue(value))}"))})";
    }

    private static string Render(int[] shape, Func<int, string> element, int count, int focus, string label)
    {
        // [20000000, 0] has no element, and twenty million rows of none.
        if (count == 0) return shape.Length == 1 ? "[]" : $"{label}{ShapeText.Of(shape)} without elements";
        if (count <= LongestWhole) return Nested(shape, element);

        var first = Math.Clamp(focus - Neighbourhood, 0, count - 1);
        var last = Math.Min(count - 1, focus + Neighbourhood);
        var shown = string.Join(", ", Enumerable.Range(first, last - first + 1).Select(element));
        var where = first == 0 ? "starts" : $"from {ShapeText.Of(IndexOf(first, shape))}";
        return $"{label}{ShapeText.Of(shape)} {where} {shown}{(last < count - 1 ? ", ..." : "")}";
    }

    private static string Nested(ReadOnlySpan<int> shape, Func<int, string> element)
    {
        var next = 0;
        return Level(shape, element, ref next);
    }

    private static string Level(ReadOnlySpan<int> shape, Func<int, string> element, ref int next)
    {
        if (shape.IsEmpty) return element(next++);
        var parts = new string[shape[0]];
        for (var i = 0; i < parts.Length; i++) parts[i] = Level(shape[1..], element, ref next);
        return $"[{string.Join(", ", parts)}]";
    }

    /// <summary>The index, one number an axis, of a flat row-major index.</summary>
    internal static int[] IndexOf(int flat, ReadOnlySpan<int> shape)
    {
        var index = new int[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--) (flat, index[axis]) = Math.DivRem(flat, shape[axis]);
        return index;
    }
}
