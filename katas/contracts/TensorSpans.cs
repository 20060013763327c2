using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>A tensor's values as arrays and spans, for loops and for <see cref="TensorPrimitives"/>.</summary>
public static class TensorSpans
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>The length of one axis, where -1 is the last: <c>x.Length(-1)</c> is PyTorch's <c>x.size(-1)</c>.</summary>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public int Length(int axis) => checked((int)tensor.Lengths[TensorLayout.NormalizeAxis(axis, tensor.Lengths)]);

        /// <summary>A fresh array of all values in row-major order, whatever the tensor's strides.</summary>
        public T[] ToDenseArray()
        {
            var values = new T[tensor.FlattenedLength];
            TensorLayout.CopyTo(TensorLayout.Storage(tensor), tensor.Lengths, tensor.Strides, values);
            return values;
        }

        /// <summary>All values in row-major order: the tensor's own memory where it is contiguous, else a copy.</summary>
        public ReadOnlySpan<T> DenseSpan() =>
            TensorLayout.IsContiguous(tensor.Lengths, tensor.Strides) ? TensorLayout.Storage(tensor) : tensor.ToDenseArray();

        /// <summary>The tensor's own memory in row-major order, to write to. Meant for a tensor that you made: never write to an input.</summary>
        /// <exception cref="ArgumentException">The tensor is strided, so that its values do not lie in row-major order.</exception>
        public Span<T> WritableSpan()
        {
            if (!TensorLayout.IsContiguous(tensor.Lengths, tensor.Strides))
                throw new ArgumentException($"a strided tensor {TensorLayout.Describe(tensor.Lengths)} cannot be written as one span: write to a dense one");
            return TensorLayout.Storage(tensor);
        }

        /// <summary>One row, that is the last axis at the given place on all the others: <c>x.Row(b, l)</c> of [B, L, E] holds E values.
        /// The tensor's own memory where the row is contiguous, else a copy.</summary>
        /// <param name="place">One index for each axis but the last, from 0.</param>
        /// <exception cref="ArgumentException">The number of indices is not the rank less one.</exception>
        /// <exception cref="ArgumentOutOfRangeException">An index lies outside its axis.</exception>
        public ReadOnlySpan<T> Row(params ReadOnlySpan<nint> place)
        {
            var start = RowStart(tensor, place);
            var storage = TensorLayout.Storage(tensor);
            var (length, stride) = ((int)tensor.Lengths[^1], (int)tensor.Strides[^1]);
            if (length <= 1 || stride == 1) return storage.Slice(start, length);

            var row = new T[length];
            TensorLayout.CopyTo(storage[start..], tensor.Lengths[^1..], tensor.Strides[^1..], row);
            return row;
        }

        /// <summary>One row of a tensor that you made, to write to; see <c>Row</c>.</summary>
        /// <exception cref="ArgumentException">The number of indices is not the rank less one, or the row is strided.</exception>
        /// <exception cref="ArgumentOutOfRangeException">An index lies outside its axis.</exception>
        public Span<T> WritableRow(params ReadOnlySpan<nint> place)
        {
            var start = RowStart(tensor, place);
            var length = (int)tensor.Lengths[^1];
            if (length > 1 && tensor.Strides[^1] != 1)
                throw new ArgumentException($"a row of this strided tensor {TensorLayout.Describe(tensor.Lengths)} does not lie in one piece: write to a dense one");
            return TensorLayout.Storage(tensor).Slice(start, length);
        }
    }

    private static int RowStart<T>(Tensor<T> tensor, ReadOnlySpan<nint> place)
    {
        if (place.Length != tensor.Rank - 1)
            throw new ArgumentException($"a row of {TensorLayout.Describe(tensor.Lengths)} has {tensor.Rank - 1} indices, not {place.Length}");

        nint start = 0;
        for (var axis = 0; axis < place.Length; axis++)
        {
            if (place[axis] < 0 || place[axis] >= tensor.Lengths[axis])
                throw new ArgumentOutOfRangeException(nameof(place), $"index {place[axis]} lies outside axis {axis} of {TensorLayout.Describe(tensor.Lengths)}");
            start += place[axis] * tensor.Strides[axis];
        }

        return tensor.FlattenedLength == 0 ? 0 : checked((int)start);
    }
}
