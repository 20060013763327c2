using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// Layer normalisation over the last axis, forward and backward. The task, a worked example and the conventions are in README.md beside this file;
/// the signatures are explained in ILayerNorm.cs.
/// </summary>
public sealed class LayerNorm : ILayerNorm<Tensor<float>>
{
    /// <summary>x [..., C], gamma [C], beta [C] give [..., C].</summary>
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon) =>
        throw new NotImplementedException();

    /// <summary>outputGradient [..., C] gives the gradients by x [..., C], gamma [C] and beta [C] of the last Forward.</summary>
    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) =>
        throw new NotImplementedException();
}
