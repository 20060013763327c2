using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// Encode positions as sines and cosines of falling frequency, and add them to a batch of embeddings.
/// The task, a worked example and the conventions: README.md beside this file.
/// </summary>
public sealed class SinusoidalPositionalEncoding : ISinusoidalPositionalEncoding<Tensor<float>>
{
    /// <summary>The encodings of positions startPosition, startPosition + 1, ...: <c>[length, modelDimension]</c>.</summary>
    public Tensor<float> Encode(int startPosition, int length, int modelDimension) => throw new NotImplementedException();

    /// <summary>x <c>[B, L, D]</c> plus the encodings of its L positions, the same for every batch entry: <c>[B, L, D]</c>.</summary>
    public Tensor<float> Forward(Tensor<float> x, int startPosition) => throw new NotImplementedException();
}
