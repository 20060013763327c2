using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Authoring;

/// <summary>Writes single values into the inputs of a timed case and keeps account of them.</summary>
/// <param name="generate">Where new values come from.</param>
public sealed class Rewriting(Generate generate)
{
    private readonly List<RewrittenValue> _values = [];

    /// <summary>The random stream of the new values.</summary>
    public Generate Generate => generate;

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<RewrittenValue> Values => _values;

    /// <summary>Writes one element.</summary>
    public void Set(int[] array, int index, int value)
    {
        ArgumentNullException.ThrowIfNull(array);
        Write(new(array, index, value, array[index]));
    }

    /// <summary>Writes one element of a tensor that was made for the case.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="index">Its place in row-major order.</param>
    /// <param name="value">The new value.</param>
    public void Set(Tensor<float> tensor, int index, float value)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Write(new(tensor, index, BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(tensor.WritableSpan()[index])));
    }

    /// <summary>Gives a number another value.</summary>
    public void Set(TimedNumber number, int value)
    {
        ArgumentNullException.ThrowIfNull(number);
        Write(new(number, 0, value, number.Value));
    }

    private void Write(RewrittenValue value)
    {
        value.Redo();
        _values.Add(value);
    }
}

/// <summary>A number among the arguments of a timed case that changes from run to run.</summary>
public sealed class TimedNumber(int value)
{
    /// <summary>Its value at this moment.</summary>
    public int Value { get; internal set; } = value;
}

/// <summary>One value that was written.</summary>
/// <param name="Input">The array, the tensor or the <see cref="TimedNumber"/>.</param>
/// <param name="Index">The place in it, row-major; 0 for a number.</param>
/// <param name="Bits">The new value: an integer as it is, a float by its bits.</param>
/// <param name="Before">What stood there.</param>
public sealed record RewrittenValue(object Input, int Index, long Bits, long Before)
{
    /// <summary>Writes the new value.</summary>
    public void Redo() => Write(Bits);

    /// <summary>Writes the old value back.</summary>
    public void Undo() => Write(Before);

    private void Write(long bits)
    {
        switch (Input)
        {
            case int[] array: array[Index] = (int)bits; break;
            case Tensor<float> tensor: tensor.WritableSpan()[Index] = BitConverter.Int32BitsToSingle((int)bits); break;
            case TimedNumber number: number.Value = (int)bits; break;
            default: throw new NotSupportedException(Input.GetType().Name);
        }
    }
}
