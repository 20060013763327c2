using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>Submissions on <see cref="Tensor{T}"/> of float, and those that know no tensors.</summary>
internal sealed class FloatTrack : WorkerTrack
{
    public override TensorBinding Binding => FloatTensorBinding.Instance;

    public override void Preload(bool warm)
    {
        if (!warm) return;
        var x = Tensor.FromArray([1f, 2f, 3f, 4f], 2, 2);
        _ = (x + x).ToDenseArray();
        _ = TensorPrimitives.Dot<float>([1f, 2f], [3f, 4f]);
    }
}
