using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol.Values;

namespace Katas.Core.Reporting;

/// <summary>A failed case as C# that can be pasted into a test: the inputs, the calls, and what was expected of the last one.</summary>
internal static class CSharpCase
{
    private const int MostElements = 256;

    /// <summary>The text, or null where the case is too large to be read, or there is none.</summary>
    /// <param name="log">The case's calls.</param>
    /// <param name="typeName">The submission's class.</param>
    /// <param name="missed">What was expected; null where the case came to no comparison.</param>
    public static string? Of(CaseLog? log, string typeName, MissedExpectation? missed)
    {
        if (log is not { All.Count: > 0 } || log.All.Sum(call => call.Arguments.Sum(Elements)) > MostElements) return null;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"var subject = new {typeName.Replace('+', '.')}();\n");
        foreach (var (i, call) in log.All.Index()) Call(text, call, i == 0 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture));
        if (missed is not null) Expected(text, log.All[^1], log.All.Count == 1 ? "" : log.All.Count.ToString(CultureInfo.InvariantCulture), missed);
        return text.ToString().TrimEnd();
    }

    private static void Call(StringBuilder text, LoggedCall call, string suffix)
    {
        List<string> arguments = [];
        foreach (var (parameter, value) in call.Method.Parameters.Zip(call.Arguments))
        {
            if (value is null || parameter.Schema is Schema.Primitive or Schema.Text)
            {
                arguments.Add($"{parameter.Name}: {Literal(value)}");
                continue;
            }

            var name = parameter.Name + suffix;
            text.Append(CultureInfo.InvariantCulture, $"{(value is Array ? $"{Keyword(value)}[]" : "var")} {name} = {Literal(value)};\n");
            arguments.Add(name);
        }

        text.Append(CultureInfo.InvariantCulture, $"var result{suffix} = subject.{call.Method.Info.Name}({string.Join(", ", arguments)});\n");
    }

    private static void Expected(StringBuilder text, LoggedCall call, string suffix, MissedExpectation missed)
    {
        if (missed.Compared is { } compared && compared.Expected.Length <= MostElements && Part(call, compared.Actual) is { } part)
        {
            text.Append(CultureInfo.InvariantCulture, $"var actual = result{suffix}{part}; // {ShapeText.Of(compared.Expected.Shape)}\n")
                .Append(CultureInfo.InvariantCulture, $"float[] expected = {Floats(compared.Expected.Values.Select(value => (float)value))};\n");
        }
        else if (missed.Compared is null && double.TryParse(missed.Expected, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && call.Result is int or long or double)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(call.Result is double ? "double" : "var")} expected = {missed.Expected};\n");
        }
    }

    // Which component of the answer was compared; null where it was none as it came, but something computed from it.
    private static string? Part(LoggedCall call, Tensor64 actual)
    {
        if (IsThis(call.Result)) return "";
        return call.Method.Result is Schema.Components record && call.Result is { } result
            ? record.Parts.Where(part => IsThis(record.Type.GetProperty(part.Name)!.GetValue(result))).Select(part => $".{part.Name}").FirstOrDefault()
            : null;

        bool IsThis(object? value) => value is Tensor<float> tensor && Tensor64.ShapeOf(tensor).SequenceEqual(actual.Shape)
            && Tensor64.From(tensor).Values.SequenceEqual(actual.Values);
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        float number => Float(number),
        double number => Double(number),
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        Tensor<float> tensor => OfTensor(Tensor64.From(tensor)),
        Array array => $"[{string.Join(", ", array.Cast<object>().Select(Literal))}]",
        _ => OfRecord(value),
    };

    private static string OfTensor(Tensor64 tensor) =>
        $"Tensor.FromArray<float>({Floats(tensor.Values.Select(value => (float)value))}, {string.Join(", ", tensor.Shape)})";

    private static string OfRecord(object record)
    {
        var type = record.GetType();
        var name = type.IsGenericType ? $"{type.Name.Split('`')[0]}<Tensor<float>>" : type.Name;
        var parts = type.GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => $"    {property.Name}: {Literal(property.GetValue(record))}");
        return $"new {name}(\n{string.Join(",\n", parts)})";
    }

    private static string Floats(IEnumerable<float> values) => $"[{string.Join(", ", values.Select(Float))}]";

    private static string Float(float value) =>
        float.IsNaN(value) ? "float.NaN"
        : float.IsInfinity(value) ? value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity"
        : $"{value.ToString("R", CultureInfo.InvariantCulture)}f";

    private static string Double(double value) => value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny(".E") < 0 ? $"{text}.0" : text;

    private static string Keyword(object array) => array switch
    {
        int[] => "int",
        float[] => "float",
        double[] => "double",
        long[] => "long",
        _ => "bool",
    };

    private static int Elements(object? value) => value switch
    {
        null => 0,
        Array array => array.Length,
        Tensor<float> tensor => (int)tensor.FlattenedLength,
        string or ValueType => 1,
        _ => value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Sum(property => Elements(property.GetValue(value))),
    };
}
