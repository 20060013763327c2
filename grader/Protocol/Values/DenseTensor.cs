namespace Katas.Protocol.Values;

/// <summary>A float32 tensor as it travels: row-major values under a shape. Each end binds it to the tensor type that its side works with.</summary>
/// <param name="Shape">The length of each axis.</param>
/// <param name="Values">Row-major.</param>
public sealed record DenseTensor(int[] Shape, float[] Values);

/// <summary>How one side's tensor type becomes a <see cref="DenseTensor"/> and back.</summary>
/// <param name="Type">The tensor type of the closed contract.</param>
/// <param name="ToDense">Copies the values, whatever the layout.</param>
/// <param name="FromDense">Makes a tensor; the array may be kept.</param>
/// <param name="Write">Writes one value into a tensor that <paramref name="FromDense"/> made, at its place in row-major order.</param>
public sealed record TensorBinding(Type Type, Func<object, DenseTensor> ToDense, Func<DenseTensor, object> FromDense, Action<object, int, float> Write)
{
    /// <summary>A contract over this tensor type; one that is not generic knows no tensors and stays as it is.</summary>
    public Type Close(Type contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.IsGenericTypeDefinition ? contract.MakeGenericType(Type) : contract;
    }
}
