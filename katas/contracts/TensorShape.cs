using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>The same values under another shape or another order of axes. Each returns a dense copy, so PyTorch's <c>contiguous</c> is never needed.</summary>
public static class TensorShape
{
    extension(Tensor<float> tensor)
    {
        /// <summary>The values in row-major order under another shape: <c>x.Reshape(b, l, numHeads, -1)</c>.</summary>
        /// <param name="shape">The new lengths; one of them may be -1 and is then worked out. None at all means [1].</param>
        /// <exception cref="ArgumentException">The shape holds another number of values, or leaves the -1 undecided.</exception>
        public Tensor<float> Reshape(params ReadOnlySpan<nint> shape) =>
            Tensor.FromArray(tensor.ToDenseArray(), Resolve(tensor.Lengths, shape));

        /// <summary>The axes in another order: <c>x.Permute(0, 2, 1, 3)</c> of [B, L, H, D] is [B, H, L, D].</summary>
        /// <param name="axes">For each axis of the result, the axis of this tensor that it was; -1 is the last.</param>
        /// <exception cref="ArgumentException">Not every axis is named exactly once.</exception>
        public Tensor<float> Permute(params ReadOnlySpan<int> axes)
        {
            var seen = new bool[tensor.Rank];
            var (lengths, strides) = (new nint[axes.Length], new nint[axes.Length]);
            for (var to = 0; to < axes.Length; to++)
            {
                var from = TensorLayout.NormalizeAxis(axes[to], tensor.Lengths);
                (lengths[to], strides[to], seen[from]) = (tensor.Lengths[from], tensor.Strides[from], true);
            }

            if (axes.Length != tensor.Rank || seen.Contains(false))
                throw new ArgumentException($"[{string.Join(',', axes.ToArray())}] does not name every axis of {TensorLayout.Describe(tensor.Lengths)} exactly once");

            var values = new float[tensor.FlattenedLength];
            TensorLayout.CopyTo(TensorLayout.Storage(tensor), lengths, strides, values);
            return Tensor.FromArray(values, lengths);
        }

        /// <summary>The last two axes swapped, which is the matrix transpose of each matrix in a batch: PyTorch's <c>x.mT</c>.</summary>
        /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
        public Tensor<float> Transpose() => tensor.Transpose(-2, -1);

        /// <summary>Two axes swapped: <c>x.Transpose(1, 2)</c> of [B, L, H, D] is [B, H, L, D].</summary>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public Tensor<float> Transpose(int axis1, int axis2)
        {
            var axes = Enumerable.Range(0, tensor.Rank).ToArray();
            (axis1, axis2) = (TensorLayout.NormalizeAxis(axis1, tensor.Lengths), TensorLayout.NormalizeAxis(axis2, tensor.Lengths));
            (axes[axis1], axes[axis2]) = (axis2, axis1);
            return tensor.Permute(axes);
        }
    }

    private static nint[] Resolve(ReadOnlySpan<nint> from, ReadOnlySpan<nint> shape)
    {
        var count = TensorLayout.ElementCount(from);
        var resolved = shape.ToArray();
        var open = shape.IndexOf(-1);
        if (open >= 0)
        {
            resolved[open] = 1;
            var known = TensorLayout.ElementCount(resolved);
            if (known == 0 || count % known != 0) throw Refusal(from, shape, count);
            resolved[open] = count / known;
        }

        return TensorLayout.ElementCount(resolved) == count ? resolved : throw Refusal(from, shape, count);
    }

    private static ArgumentException Refusal(ReadOnlySpan<nint> from, ReadOnlySpan<nint> shape, int count) =>
        new($"cannot reshape {TensorLayout.Describe(from)}, which holds {count} values, to {TensorLayout.Describe(shape)}");
}
