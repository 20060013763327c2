using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Authoring;

/// <summary>
/// A dense row-major tensor of doubles, which oracles compute on. Deliberately plain: a shape, the values and an indexer, so that an oracle reads
/// like the formula and shares no code, hence no mistake, with what it judges.
/// </summary>
public sealed class Tensor64
{
    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">The length of each axis; empty for a scalar.</param>
    public Tensor64(params int[] shape) : this(shape, new double[Count(shape)])
    {
    }

    /// <summary>Values in row-major order under a shape; the array is kept, not copied.</summary>
    /// <exception cref="ArgumentException">The shape does not hold as many elements as there are values.</exception>
    public Tensor64(int[] shape, double[] values)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(values);
        if (Count(shape) != values.Length)
        {
            throw new ArgumentException($"A tensor {ShapeText.Of(shape)} holds {Count(shape)} elements, not {values.Length}.", nameof(values));
        }

        Shape = shape;
        Values = values;
    }

    /// <summary>The length of each axis.</summary>
    public int[] Shape { get; }

    /// <summary>All elements, row-major.</summary>
    public double[] Values { get; }

    /// <summary>The number of axes.</summary>
    public int Rank => Shape.Length;

    /// <summary>The number of elements.</summary>
    public int Length => Values.Length;

    /// <summary>The largest absolute value; 0 when empty.</summary>
    public double LargestMagnitude => Values.Length == 0 ? 0 : Values.Max(Math.Abs);

    /// <summary>The element at an index, one number an axis.</summary>
    public double this[params ReadOnlySpan<int> index]
    {
        get => Values[Offset(index)];
        set => Values[Offset(index)] = value;
    }

    /// <summary>A tensor without axes, which holds one value.</summary>
    public static Tensor64 Scalar(double value) => new([], [value]);

    /// <summary>The exact values of a float32 tensor: what an oracle must start from.</summary>
    public static Tensor64 From(Tensor<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new(ShapeOf(tensor), Array.ConvertAll(tensor.ToDenseArray(), x => (double)x));
    }

    /// <summary>The values rounded to float32.</summary>
    public Tensor<float> ToFloat() => Tensor.Create(Array.ConvertAll(Values, x => (float)x), Array.ConvertAll(Shape, x => (nint)x));

    /// <summary>The same values under another shape of as many elements.</summary>
    public Tensor64 Reshape(params int[] shape) => new(shape, Values);

    /// <summary>A function of every element.</summary>
    public Tensor64 Map(Func<double, double> function) => new(Shape, Array.ConvertAll(Values, x => function(x)));

    /// <summary>The shape of a tensor as ints.</summary>
    public static int[] ShapeOf(Tensor<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var lengths = tensor.Lengths;
        var shape = new int[lengths.Length];
        for (var axis = 0; axis < shape.Length; axis++) shape[axis] = checked((int)lengths[axis]);
        return shape;
    }

    private static int Count(int[] shape) => shape.Aggregate(1, (count, length) => checked(count * length));

    private int Offset(ReadOnlySpan<int> index)
    {
        if (index.Length != Shape.Length)
        {
            throw new ArgumentException($"A tensor {ShapeText.Of(Shape)} takes {Shape.Length} indices, not {index.Length}.", nameof(index));
        }

        var offset = 0;
        for (var axis = 0; axis < index.Length; axis++)
        {
            if ((uint)index[axis] >= (uint)Shape[axis])
            {
                throw new ArgumentOutOfRangeException(nameof(index), $"Index {index[axis]} is outside axis {axis} of {ShapeText.Of(Shape)}.");
            }

            offset = offset * Shape[axis] + index[axis];
        }

        return offset;
    }
}
