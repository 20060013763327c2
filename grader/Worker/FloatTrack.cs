using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>Submissions on <see cref="Tensor{T}"/> of float, and those that know no tensors.</summary>
internal sealed class FloatTrack : WorkerTrack
{
    public override TensorBinding Binding => FloatTensorBinding.Instance;

    // Each of these is generic code that is compiled when it is first called: better now, while nobody waits, than in somebody's first check.
    public override void Preload(bool warm)
    {
        if (!warm) return;
        float[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        Span<float> to = stackalloc float[values.Length];
        ReadOnlySpan<float> x = values;
        TensorPrimitives.Add(x, x, to);
        TensorPrimitives.Add(x, 1, to);
        TensorPrimitives.Subtract(x, x, to);
        TensorPrimitives.Subtract(x, 1, to);
        TensorPrimitives.Multiply(x, x, to);
        TensorPrimitives.Multiply(x, 2, to);
        TensorPrimitives.MultiplyAdd(x, 2, x, to);
        TensorPrimitives.Divide(x, x, to);
        TensorPrimitives.Divide(x, 2, to);
        TensorPrimitives.Exp(x, to);
        _ = TensorPrimitives.Dot(x, x) + TensorPrimitives.Sum(x) + TensorPrimitives.SumOfSquares(x) + TensorPrimitives.Max(x);
        Tensors(Tensor.FromArray(values, 1, 3, 4), Tensor.CreateFromShape<float>([3, 4]));
        _ = values.Sum() + values.Select(value => value * value).Max();
    }

    public override void Rehearse() => Repertoire.Play();

    private static void Tensors(Tensor<float> x, Tensor<float> zeros)
    {
        zeros[0, 1] = x[0, 1, 2] + (float)x.Lengths[1];
        x.AsTensorSpan()[0, 0, 0] = zeros.AsReadOnlyTensorSpan()[2, 3];
        _ = (zeros + zeros).ToDenseArray();
        _ = zeros.AsReadOnlyTensorSpan().GetSpan([0, 0], 4)[0] + x.FlattenedLength;
    }
}
