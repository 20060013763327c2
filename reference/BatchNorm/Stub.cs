using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// Batch normalisation per channel, forward and backward, in training and in evaluation. The task, a worked example and the conventions are in README.md
/// beside this file; the signatures are explained in IBatchNorm.cs.
/// </summary>
public sealed class BatchNorm : IBatchNorm<Tensor<float>>
{
    /// <summary>x [N, C] or [N, C, d1, ...], gamma [C], beta [C] and the running statistics [C] give the output, shaped as x, and new statistics [C].</summary>
    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training) =>
        throw new NotImplementedException();

    /// <summary>outputGradient, shaped as x, gives the gradients by x (shaped as x), gamma [C] and beta [C] of the last Forward.</summary>
    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) =>
        throw new NotImplementedException();
}
