using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>NumPy's and PyTorch's broadcasting: shapes are aligned at their last axis, and an axis that is missing or of length 1 is repeated.</summary>
internal static class TensorBroadcast
{
    /// <summary>Works on rows of equal length, except that a row of one value stands for that value repeated.</summary>
    public delegate void RowOperation(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result);

    public static Tensor<float> Apply(Tensor<float> left, Tensor<float> right, string complaint, RowOperation operation)
    {
        var shape = Shape(left.Lengths, right.Lengths, complaint, left.Lengths, right.Lengths);
        var result = new float[TensorLayout.ElementCount(shape)];
        if (result.Length == 0) return Tensor.FromArray(result, shape);

        var (lengths, leftStrides, rightStrides) = Collapse(shape, Strides(left.Lengths, shape.Length), Strides(right.Lengths, shape.Length));
        var leftValues = left.DenseSpan();
        var rightValues = right.DenseSpan();
        var width = (int)lengths[^1];
        var (leftWidth, rightWidth) = (leftStrides[^1] == 0 ? 1 : width, rightStrides[^1] == 0 ? 1 : width);
        var outer = lengths.AsSpan(..^1);
        for (var row = 0; row < result.Length / width; row++)
        {
            operation(
                leftValues.Slice(Locate(row, outer, leftStrides), leftWidth),
                rightValues.Slice(Locate(row, outer, rightStrides), rightWidth),
                result.AsSpan(row * width, width));
        }

        return Tensor.FromArray(result, shape);
    }

    /// <summary>The shape that two shapes broadcast to; the complaint names the whole shapes when they do not.</summary>
    public static nint[] Shape(
        ReadOnlySpan<nint> left, ReadOnlySpan<nint> right, string complaint, ReadOnlySpan<nint> wholeLeft, ReadOnlySpan<nint> wholeRight)
    {
        var shape = new nint[Math.Max(left.Length, right.Length)];
        for (var fromEnd = 1; fromEnd <= shape.Length; fromEnd++)
        {
            var a = fromEnd <= left.Length ? left[^fromEnd] : 1;
            var b = fromEnd <= right.Length ? right[^fromEnd] : 1;
            if (a != b && a != 1 && b != 1)
            {
                var shapes = string.Format(null, complaint, TensorLayout.Describe(wholeLeft), TensorLayout.Describe(wholeRight));
                throw new ArgumentException($"{shapes}: the lengths {a} and {b} do not broadcast");
            }

            shape[^fromEnd] = a == 1 ? b : a;
        }

        return shape;
    }

    /// <summary>Row-major strides, aligned at the end and 0 along what is repeated.</summary>
    public static nint[] Strides(ReadOnlySpan<nint> shape, int rank)
    {
        var strides = new nint[rank];
        nint stride = 1;
        for (var fromEnd = 1; fromEnd <= shape.Length; fromEnd++)
        {
            strides[^fromEnd] = shape[^fromEnd] == 1 ? 0 : stride;
            stride *= shape[^fromEnd];
        }

        return strides;
    }

    /// <summary>Where the row-major index <paramref name="index"/> of <paramref name="shape"/> lies under these strides.</summary>
    public static int Locate(int index, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides)
    {
        nint offset = 0;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            (index, var place) = Math.DivRem(index, (int)shape[axis]);
            offset += place * strides[axis];
        }

        return (int)offset;
    }

    // Neighbouring axes that both sides walk through without a jump become one, so that equal shapes are a single long row.
    private static (nint[] Lengths, nint[] Left, nint[] Right) Collapse(nint[] lengths, nint[] left, nint[] right)
    {
        List<(nint Length, nint Left, nint Right)> axes = [];
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            if (lengths[axis] == 1) continue;
            if (axes.Count > 0 && axes[^1] is var inner && left[axis] == inner.Left * inner.Length && right[axis] == inner.Right * inner.Length)
                axes[^1] = (inner.Length * lengths[axis], inner.Left, inner.Right);
            else
                axes.Add((lengths[axis], left[axis], right[axis]));
        }

        if (axes.Count == 0) axes.Add((1, 0, 0));
        axes.Reverse();
        return ([.. axes.Select(axis => axis.Length)], [.. axes.Select(axis => axis.Left)], [.. axes.Select(axis => axis.Right)]);
    }
}
