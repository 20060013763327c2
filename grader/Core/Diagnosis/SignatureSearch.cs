using Katas.Authoring;

namespace Katas.Core.Diagnosis;

/// <summary>Reads a signature off two tensors. Pure: what is expected, what came, and the sizes that the case had.</summary>
internal static class SignatureSearch
{
    private const double Rounding = 1e-4;
    private const int LeastElements = 4;
    private const int MostElements = 1 << 14;
    private const int LongestPermuted = 64;

    /// <summary>The first signature that fits, the most telling ones being tried first; null where none does.</summary>
    public static Signature? Of(ComparedTensors compared)
    {
        var (expected, actual) = (compared.Expected, compared.Actual);
        if (expected.Values.Any(value => !double.IsFinite(value)) || expected.Length is 0 or > MostElements) return null;
        if (actual.Values.Any(value => !double.IsFinite(value))) return new Signature.NotANumber();

        var error = Rounding * Math.Max(expected.LargestMagnitude, actual.LargestMagnitude);
        if (AxesExchanged(expected, actual, error) is { } transposed) return transposed;
        if (!expected.Shape.AsSpan().SequenceEqual(actual.Shape)) return null;
        if (FirstEntryOnly(expected, actual, error) is { } first) return first;
        if (Permuted(expected, actual, error) is { } permuted) return permuted;
        if (Factor(expected, actual, error) is { } factor) return factor;
        return Offset(expected, actual, error);
    }

    private static Signature.Transposed? AxesExchanged(Tensor64 expected, Tensor64 actual, double error)
    {
        for (var other = expected.Rank - 1; other > 0; other--)
        {
            for (var axis = other - 1; axis >= 0; axis--)
            {
                // Of an axis of length 1 the values keep their order: it is the shape that is wrong.
                if (expected.Shape[axis] == 1 || expected.Shape[other] == 1) continue;
                var exchanged = Exchanged(expected, axis, other);
                if (exchanged.Shape.AsSpan().SequenceEqual(actual.Shape) && Equal(exchanged.Values, actual.Values, error)
                    && !(expected.Shape[axis] == expected.Shape[other] && Equal(exchanged.Values, expected.Values, error))) return new(axis, other);
            }
        }

        return null;
    }

    private static Signature.FirstEntryOnly? FirstEntryOnly(Tensor64 expected, Tensor64 actual, double error)
    {
        if (expected.Rank < 2 || expected.Shape[0] < 2) return null;
        var entry = expected.Length / expected.Shape[0];
        var right = Enumerable.Range(0, expected.Shape[0])
            .Select(b => Equal(expected.Values.AsSpan(b * entry, entry), actual.Values.AsSpan(b * entry, entry), error))
            .ToArray();
        return right[0] && !right[1..].Any(isRight => isRight) ? new() : null;
    }

    private static Signature.Permuted? Permuted(Tensor64 expected, Tensor64 actual, double error)
    {
        for (var axis = expected.Rank - 1; axis >= 0; axis--)
        {
            var length = expected.Shape[axis];
            if (length is < 2 or > LongestPermuted || expected.Length < LeastElements) continue;
            var (slices, own) = (Slices(expected, axis), Slices(actual, axis));
            var order = own.Select(slice => Array.FindIndex(slices, other => Equal(slice, other, error))).ToArray();
            if (order.Order().SequenceEqual(Enumerable.Range(0, length)) && !order.SequenceEqual(Enumerable.Range(0, length))) return new(axis, order);
        }

        return null;
    }

    private static Signature.ConstantFactor? Factor(Tensor64 expected, Tensor64 actual, double error)
    {
        var square = expected.Values.Sum(value => value * value);
        if (expected.Length < LeastElements || square == 0) return null;
        var factor = expected.Values.Zip(actual.Values, (right, came) => right * came).Sum() / square;
        return Math.Abs(factor) < Rounding || Math.Abs(factor - 1) < 10 * Rounding || !Equal(expected.Map(value => factor * value).Values, actual.Values, error)
            ? null
            : new(factor);
    }

    private static Signature.AdditiveConstant? Offset(Tensor64 expected, Tensor64 actual, double error)
    {
        var offset = actual.Values.Zip(expected.Values, (came, right) => came - right).Average();
        // Of answers that are all alike any wrong one would do.
        var differ = expected.Values.Max() - expected.Values.Min() > 10 * error;
        return expected.Length >= LeastElements && differ && Math.Abs(offset) > 10 * error && Equal(expected.Map(value => value + offset).Values, actual.Values, error)
            ? new(offset)
            : null;
    }

    private static Tensor64 Exchanged(Tensor64 tensor, int axis, int other)
    {
        var shape = tensor.Shape.ToArray();
        (shape[axis], shape[other]) = (shape[other], shape[axis]);
        var exchanged = new Tensor64(shape);
        var index = new int[shape.Length];
        for (var i = 0; i < tensor.Length; i++)
        {
            var left = i;
            for (var a = shape.Length - 1; a >= 0; a--) (left, index[a]) = Math.DivRem(left, tensor.Shape[a]);
            (index[axis], index[other]) = (index[other], index[axis]);
            exchanged[index] = tensor.Values[i];
        }

        return exchanged;
    }

    private static double[][] Slices(Tensor64 tensor, int axis)
    {
        var (length, inner) = (tensor.Shape[axis], tensor.Shape[(axis + 1)..].Aggregate(1, (count, next) => count * next));
        return [.. Enumerable.Range(0, length).Select(at => tensor.Values.Where((_, i) => i / inner % length == at).ToArray())];
    }

    private static bool Equal(ReadOnlySpan<double> one, ReadOnlySpan<double> other, double error)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (!(Math.Abs(one[i] - other[i]) <= error)) return false;
        }

        return one.Length == other.Length;
    }
}
