using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Katas.Contracts;

/// <summary>How a tensor lies in memory. Everything else in the vocabulary reads tensors through this file.</summary>
internal static class TensorLayout
{
    public static string Describe(ReadOnlySpan<nint> shape) => $"[{string.Join(',', shape.ToArray())}]";

    public static int ElementCount(ReadOnlySpan<nint> shape)
    {
        long count = 1;
        foreach (var length in shape)
        {
            if (length < 0) throw new ArgumentException($"the shape {Describe(shape)} has a negative length");
            count = checked(count * length);
        }

        return checked((int)count);
    }

    public static int NormalizeAxis(int axis, ReadOnlySpan<nint> shape)
    {
        var rank = shape.Length;
        if (axis < -rank || axis >= rank)
            throw new ArgumentException($"{Describe(shape)} has no axis {axis}: axes run from {-rank} to {rank - 1}");
        return axis < 0 ? axis + rank : axis;
    }

    // The library's own IsDense is not asked: it says true for a slice whose rows it then refuses to hand out as one span.
    public static bool IsContiguous(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides)
    {
        if (lengths.Contains(0)) return true;

        nint expected = 1;
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            // The library writes stride 0 for an axis of length 1, so there the stride says nothing.
            if (lengths[axis] != 1 && strides[axis] != expected) return false;
            expected *= lengths[axis];
        }

        return true;
    }

    /// <summary>The memory that the tensor reaches, from its first element to its last, with whatever its strides skip in between.</summary>
    public static Span<T> Storage<T>(Tensor<T> tensor)
    {
        if (tensor.FlattenedLength == 0) return [];

        nint extent = 1;
        for (var axis = 0; axis < tensor.Rank; axis++) extent += (tensor.Lengths[axis] - 1) * tensor.Strides[axis];

        // Tensor.GetPinnableReference ignores where a slice starts, and GetSpan refuses shapes such as [3,1]: only this reference holds for all.
        return MemoryMarshal.CreateSpan(ref TensorMarshal.GetReference(tensor.AsTensorSpan()), checked((int)extent));
    }

    /// <summary>Writes what a strided view holds into <paramref name="destination"/>, in row-major order.</summary>
    public static void CopyTo<T>(ReadOnlySpan<T> storage, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, Span<T> destination)
    {
        if (destination.IsEmpty) return;
        if (IsContiguous(lengths, strides))
        {
            storage[..destination.Length].CopyTo(destination);
            return;
        }

        var stride = (int)strides[0];
        if (lengths.Length == 1)
        {
            for (var i = 0; i < destination.Length; i++) destination[i] = storage[i * stride];
            return;
        }

        var block = destination.Length / (int)lengths[0];
        for (var i = 0; i < (int)lengths[0]; i++)
            CopyTo(storage[(i * stride)..], lengths[1..], strides[1..], destination.Slice(i * block, block));
    }

    /// <summary>The reverse of <see cref="CopyTo"/>: writes row-major values where a strided view keeps them.</summary>
    public static void CopyFrom<T>(ReadOnlySpan<T> source, Span<T> storage, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides)
    {
        if (source.IsEmpty) return;
        if (IsContiguous(lengths, strides))
        {
            source.CopyTo(storage);
            return;
        }

        var stride = (int)strides[0];
        if (lengths.Length == 1)
        {
            for (var i = 0; i < source.Length; i++) storage[i * stride] = source[i];
            return;
        }

        var block = source.Length / (int)lengths[0];
        for (var i = 0; i < (int)lengths[0]; i++)
            CopyFrom(source.Slice(i * block, block), storage[(i * stride)..], lengths[1..], strides[1..]);
    }
}
