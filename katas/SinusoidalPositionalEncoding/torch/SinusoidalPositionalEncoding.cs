using Katas.Contracts;
using TorchSharp;

namespace Katas.Practice;

/// <summary>
/// Encode positions as sines and cosines of falling frequency, and add them to a batch of embeddings.
/// On TorchSharp's tensors. The task, a worked example and the conventions: the kata's README.md.
/// </summary>
public sealed class SinusoidalPositionalEncoding : ISinusoidalPositionalEncoding<torch.Tensor>
{
    /// <summary>The encodings of positions startPosition, startPosition + 1, ...: <c>[length, modelDimension]</c>.</summary>
    public torch.Tensor Encode(int startPosition, int length, int modelDimension) => throw new NotImplementedException();

    /// <summary>x <c>[B, L, D]</c> plus the encodings of its L positions, the same for every batch entry: <c>[B, L, D]</c>.</summary>
    public torch.Tensor Forward(torch.Tensor x, int startPosition) => throw new NotImplementedException();
}
