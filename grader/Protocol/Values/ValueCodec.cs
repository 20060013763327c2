namespace Katas.Protocol.Values;

/// <summary>Writes and reads values by their schema. Every reference carries a presence byte, so that null is an answer like any other.</summary>
public static class ValueCodec
{
    private const int MostAxes = 32;

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">The value is not of the schema's type.</exception>
    public static void Write(WireWriter writer, Schema schema, object? value)
    {
        if (schema is not Schema.Primitive)
        {
            writer.Bool(value is not null);
            if (value is null) return;
        }

        if (!Fits(schema, value)) throw new ArgumentException($"A value of type {value?.GetType().ToString() ?? "null"} is not {schema}.", nameof(value));
        switch (schema, value)
        {
            case (Schema.Primitive, bool flag): writer.Bool(flag); break;
            case (Schema.Primitive, int number): writer.Int32(number); break;
            case (Schema.Primitive, long number): writer.Int64(number); break;
            case (Schema.Primitive, float number): writer.Single(number); break;
            case (Schema.Primitive, double number): writer.Double(number); break;
            case (Schema.Text, string text): writer.Text(text); break;
            case (Schema.PrimitiveArray, bool[] array): writer.Array<bool>(array); break;
            case (Schema.PrimitiveArray, int[] array): writer.Array<int>(array); break;
            case (Schema.PrimitiveArray, long[] array): writer.Array<long>(array); break;
            case (Schema.PrimitiveArray, float[] array): writer.Array<float>(array); break;
            case (Schema.PrimitiveArray, double[] array): writer.Array<double>(array); break;
            case (Schema.Tensor tensor, not null): WriteTensor(writer, tensor.Binding.ToDense(value)); break;
            case (Schema.Components record, not null): WriteComponents(writer, record, value); break;
            default: throw new NotSupportedException($"{schema} is not written.");
        }
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="WireFormatException">The bytes are not of this schema.</exception>
    public static object? Read(ref WireReader reader, Schema schema) =>
        schema is not Schema.Primitive && !reader.Bool() ? null : schema switch
        {
            Schema.Primitive { Type: var type } when type == typeof(bool) => reader.Bool(),
            Schema.Primitive { Type: var type } when type == typeof(int) => reader.Int32(),
            Schema.Primitive { Type: var type } when type == typeof(long) => reader.Int64(),
            Schema.Primitive { Type: var type } when type == typeof(float) => reader.Single(),
            Schema.Primitive { Type: var type } when type == typeof(double) => reader.Double(),
            Schema.Text => reader.Text(),
            Schema.PrimitiveArray { Element: var type } when type == typeof(bool) => ReadFlags(ref reader),
            Schema.PrimitiveArray { Element: var type } when type == typeof(int) => reader.Array<int>(),
            Schema.PrimitiveArray { Element: var type } when type == typeof(long) => reader.Array<long>(),
            Schema.PrimitiveArray { Element: var type } when type == typeof(float) => reader.Array<float>(),
            Schema.PrimitiveArray { Element: var type } when type == typeof(double) => reader.Array<double>(),
            Schema.Tensor tensor => tensor.Binding.FromDense(ReadTensor(ref reader)),
            Schema.Components record => ReadComponents(ref reader, record),
            _ => throw new NotSupportedException($"{schema} is not read."),
        };

    private static bool Fits(Schema schema, object? value) => schema switch
    {
        Schema.Primitive { Type: var type } => type.IsInstanceOfType(value),
        Schema.Text => value is string,
        Schema.PrimitiveArray { Element: var type } => type.MakeArrayType().IsInstanceOfType(value),
        Schema.Tensor { Binding.Type: var type } => type.IsInstanceOfType(value),
        Schema.Components { Type: var type } => type.IsInstanceOfType(value),
        _ => false,
    };

    private static void WriteTensor(WireWriter writer, DenseTensor tensor)
    {
        if (tensor.Shape.Length > MostAxes) throw new ArgumentException($"A tensor of {tensor.Shape.Length} axes; at most {MostAxes} travel.");
        writer.Array<int>(tensor.Shape);
        writer.Array<float>(tensor.Values);
    }

    private static DenseTensor ReadTensor(ref WireReader reader)
    {
        var shape = reader.Array<int>();
        if (shape.Length > MostAxes) throw new WireFormatException($"A tensor of {shape.Length} axes; at most {MostAxes} travel.");

        var values = reader.Array<float>();
        var (count, strides) = (1L, 1L);
        foreach (var length in shape)
        {
            if (length < 0) throw new WireFormatException($"An axis has length {length}.");
            // Capped at each step, so that no product of lengths can overflow: not here, nor, beside an empty axis, where a library multiplies the others.
            count = Math.Min(count * length, int.MaxValue + 1L);
            strides = Math.Min(strides * Math.Max(1, length), int.MaxValue + 1L);
        }

        return count == values.Length && strides <= int.MaxValue
            ? new(shape, values)
            : throw new WireFormatException($"A tensor [{string.Join(", ", shape)}] came with {values.Length} values.");
    }

    // A bool that is neither 0 nor 1 is a value that C# code can be made to misread.
    private static bool[] ReadFlags(ref WireReader reader)
    {
        var flags = new bool[reader.Count(1)];
        for (var i = 0; i < flags.Length; i++) flags[i] = reader.Bool();
        return flags;
    }

    private static void WriteComponents(WireWriter writer, Schema.Components record, object value)
    {
        foreach (var part in record.Parts) Write(writer, part.Schema, record.Type.GetProperty(part.Name)!.GetValue(value));
    }

    private static object ReadComponents(ref WireReader reader, Schema.Components record)
    {
        var parts = new object?[record.Parts.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = Read(ref reader, record.Parts[i].Schema);
        return ContractSchema.PrimaryConstructor(record.Type).Invoke(parts);
    }
}
