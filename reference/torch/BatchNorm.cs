using Katas.Contracts;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Katas.Reference.Torch;

/// <summary>Batch normalisation by <c>batch_norm</c>, which keeps the running statistics too; its gradients by autograd.</summary>
public sealed class BatchNorm : IBatchNorm<Tensor>
{
    private Differentiable? _pass;

    /// <inheritdoc/>
    public BatchNormResult<Tensor> Forward(Tensor x, Tensor gamma, Tensor beta, BatchNormState<Tensor> state, bool training)
    {
        if (training && x.shape[1] > 0 && x.numel() / x.shape[1] < 2)
            throw new ArgumentException($"Training takes at least two values a channel, and there are {x.numel()} for {x.shape[1]} channels.", nameof(x));

        // The kernel writes the new statistics over the old ones.
        var (mean, variance) = (state.RunningMean.clone(), state.RunningVariance.clone());
        _pass = Differentiable.Of(
            leaves => F.batch_norm(leaves[0], mean, variance, leaves[1], leaves[2], training, state.Momentum, state.Epsilon), x, gamma, beta);
        return new(_pass.Output, mean, variance);
    }

    /// <inheritdoc/>
    public NormGradients<Tensor> Backward(Tensor outputGradient) => _pass!.Gradients(outputGradient) is [var byX, var byGamma, var byBeta]
        ? new(byX, byGamma, byBeta)
        : throw new InvalidOperationException("Autograd returned no gradient by x, gamma and beta.");
}
