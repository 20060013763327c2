using Katas.Contracts;
using TorchSharp;

namespace Katas.Practice;

/// <summary>
/// Batch normalisation per channel, forward and backward, in training and in evaluation. On TorchSharp's tensors. The task, a worked example and the
/// conventions are in the kata's README.md; the signatures are explained in IBatchNorm.cs.
/// </summary>
public sealed class BatchNorm : IBatchNorm<torch.Tensor>
{
    /// <summary>x [N, C] or [N, C, d1, ...], gamma [C], beta [C] and the running statistics [C] give the output, shaped as x, and new statistics [C].</summary>
    public BatchNormResult<torch.Tensor> Forward(
        torch.Tensor x, torch.Tensor gamma, torch.Tensor beta, BatchNormState<torch.Tensor> state, bool training) =>
        throw new NotImplementedException();

    /// <summary>outputGradient, shaped as x, gives the gradients by x (shaped as x), gamma [C] and beta [C] of the last Forward.</summary>
    public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient) =>
        throw new NotImplementedException();
}
