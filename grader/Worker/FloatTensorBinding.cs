using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol.Values;

namespace Katas.Protocol;

/// <summary>Binds the wire's tensors to <see cref="Tensor{T}"/> of float, at both ends.</summary>
internal static class FloatTensorBinding
{
    public static TensorBinding Instance { get; } = new(typeof(Tensor<float>), ToDense, FromDense, (tensor, offset, value) => ((Tensor<float>)tensor).WritableSpan()[offset] = value);

    private static DenseTensor ToDense(object value)
    {
        var tensor = (Tensor<float>)value;
        var values = tensor.ToDenseArray();
        // Tensor<float>.Empty has no axis at all, which of a dense tensor would mean one value.
        return new(tensor.Rank == 0 ? [values.Length] : Array.ConvertAll(tensor.Lengths.ToArray(), length => checked((int)length)), values);
    }

    private static Tensor<float> FromDense(DenseTensor dense) => Tensor.FromArray(dense.Values, Array.ConvertAll(dense.Shape, length => (nint)length));
}
