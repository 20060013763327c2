using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>Sum, mean and maximum, along one axis, along several, or over everything. Axes are counted from 0, or from -1 at the end.
/// A reduced axis is dropped, or kept with length 1 so that the result broadcasts against the tensor it came from. When the last axis
/// is dropped, the result has the shape [1].</summary>
public static class TensorReductions
{
    extension(Tensor<float> tensor)
    {
        /// <summary>The sum of all values, summed in pairs so that rounding errors stay small.</summary>
        public float Sum() => SumOf(tensor.DenseSpan());

        /// <summary>The sums along one axis: <c>x.Sum(-1, keepAxis: true)</c> is PyTorch's <c>x.sum(-1, keepdim=True)</c>.</summary>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public Tensor<float> Sum(int axis, bool keepAxis = false) => tensor.Sum([axis], keepAxis);

        /// <summary>The sums along several axes: <c>x.Sum([0, 2, 3])</c> of [N, C, H, W] is [C].</summary>
        /// <exception cref="ArgumentException">There is no such axis, or one is named twice.</exception>
        public Tensor<float> Sum(ReadOnlySpan<int> axes, bool keepAxis = false) => Reduce(tensor, axes, keepAxis, SumRows);

        /// <summary>The mean of all values; NaN of none.</summary>
        public float Mean() => tensor.Sum() / tensor.FlattenedLength;

        /// <summary>The means along one axis: <c>x.Mean(-1, keepAxis: true)</c> is PyTorch's <c>x.mean(-1, keepdim=True)</c>.</summary>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public Tensor<float> Mean(int axis, bool keepAxis = false) => tensor.Mean([axis], keepAxis);

        /// <summary>The means along several axes; NaN where they hold nothing.</summary>
        /// <exception cref="ArgumentException">There is no such axis, or one is named twice.</exception>
        public Tensor<float> Mean(ReadOnlySpan<int> axes, bool keepAxis = false)
        {
            var count = 1f;
            foreach (var axis in axes) count *= tensor.Length(axis);
            return tensor.Sum(axes, keepAxis) / count;
        }

        /// <summary>The largest of all values; NaN if any is NaN.</summary>
        /// <exception cref="ArgumentException">There are no values.</exception>
        public float Max()
        {
            if (tensor.FlattenedLength == 0) throw NothingToCompare(tensor.Lengths);
            return TensorPrimitives.Max(tensor.DenseSpan());
        }

        /// <summary>The maxima along one axis: <c>x.Max(-1, keepAxis: true)</c> is PyTorch's <c>x.amax(-1, keepdim=True)</c>. NaN wins.</summary>
        /// <exception cref="ArgumentException">There is no such axis, or it has length 0.</exception>
        public Tensor<float> Max(int axis, bool keepAxis = false) => tensor.Max([axis], keepAxis);

        /// <summary>The maxima along several axes. NaN wins.</summary>
        /// <exception cref="ArgumentException">There is no such axis, one is named twice, or one has length 0.</exception>
        public Tensor<float> Max(ReadOnlySpan<int> axes, bool keepAxis = false)
        {
            foreach (var axis in axes)
            {
                if (tensor.Length(axis) == 0) throw NothingToCompare(tensor.Lengths);
            }

            return Reduce(tensor, axes, keepAxis, MaxRows);
        }
    }

    /// <summary>Reduces <paramref name="count"/> rows, each as long as the result, to one.</summary>
    private delegate void RowReduction(ReadOnlySpan<float> rows, int count, Span<float> result);

    private static Tensor<float> Reduce(Tensor<float> tensor, ReadOnlySpan<int> axes, bool keepAxis, RowReduction reduction)
    {
        var shape = tensor.Lengths.ToArray();
        var reduced = new bool[shape.Length];
        var values = tensor.DenseSpan();
        foreach (var given in axes)
        {
            var axis = TensorLayout.NormalizeAxis(given, tensor.Lengths);
            if (reduced[axis]) throw new ArgumentException($"axis {given} of {TensorLayout.Describe(tensor.Lengths)} is named twice");
            reduced[axis] = true;

            var count = (int)shape[axis];
            var width = TensorLayout.ElementCount(shape.AsSpan(axis + 1));
            shape[axis] = 1;
            var result = new float[TensorLayout.ElementCount(shape)];
            for (var start = 0; start < result.Length; start += width)
                reduction(values.Slice(start * count, width * count), count, result.AsSpan(start, width));
            values = result;
        }

        if (!keepAxis) shape = [.. shape.Where((_, axis) => !reduced[axis])];
        return Tensor.FromArray(values.ToArray(), shape);
    }

    private static void SumRows(ReadOnlySpan<float> rows, int count, Span<float> result)
    {
        if (result.Length == 1)
        {
            result[0] = SumOf(rows);
        }
        else if (count <= 32)
        {
            result.Clear();
            for (var row = 0; row < count; row++) TensorPrimitives.Add(result, rows.Slice(row * result.Length, result.Length), result);
        }
        else
        {
            var half = count / 2;
            var rest = new float[result.Length];
            SumRows(rows[..(half * result.Length)], half, result);
            SumRows(rows[(half * result.Length)..], count - half, rest);
            TensorPrimitives.Add(result, rest, result);
        }
    }

    private static float SumOf(ReadOnlySpan<float> values) =>
        values.Length <= 512 ? TensorPrimitives.Sum(values) : SumOf(values[..(values.Length / 2)]) + SumOf(values[(values.Length / 2)..]);

    private static void MaxRows(ReadOnlySpan<float> rows, int count, Span<float> result)
    {
        if (result.Length == 1)
        {
            result[0] = TensorPrimitives.Max(rows);
            return;
        }

        rows[..result.Length].CopyTo(result);
        for (var row = 1; row < count; row++) TensorPrimitives.Max(result, rows.Slice(row * result.Length, result.Length), result);
    }

    private static ArgumentException NothingToCompare(ReadOnlySpan<nint> shape) =>
        new($"there is no maximum along an axis of length 0: the shape is {TensorLayout.Describe(shape)}");
}
