using Katas.Contracts;
using TorchSharp;

namespace Katas.Practice;

/// <summary>
/// Layer normalisation over the last axis, forward and backward, on TorchSharp's tensors. The task, a worked example and the conventions are in the
/// kata's README.md; the signatures are explained in ILayerNorm.cs.
/// </summary>
public sealed class LayerNorm : ILayerNorm<torch.Tensor>
{
    /// <summary>x [..., C], gamma [C], beta [C] give [..., C].</summary>
    public torch.Tensor Forward(torch.Tensor x, torch.Tensor gamma, torch.Tensor beta, float epsilon) =>
        throw new NotImplementedException();

    /// <summary>outputGradient [..., C] gives the gradients by x [..., C], gamma [C] and beta [C] of the last Forward.</summary>
    public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient) =>
        throw new NotImplementedException();
}
