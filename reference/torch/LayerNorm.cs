using Katas.Contracts;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Katas.Reference.Torch;

/// <summary>Layer normalisation by <c>layer_norm</c>, its gradients by autograd.</summary>
public sealed class LayerNorm : ILayerNorm<Tensor>
{
    private Differentiable? _pass;

    /// <inheritdoc/>
    public Tensor Forward(Tensor x, Tensor gamma, Tensor beta, float epsilon)
    {
        _pass = Differentiable.Of(leaves => F.layer_norm(leaves[0], [leaves[0].shape[^1]], leaves[1], leaves[2], epsilon), x, gamma, beta);
        return _pass.Output;
    }

    /// <inheritdoc/>
    public NormGradients<Tensor> Backward(Tensor outputGradient) => _pass!.Gradients(outputGradient) is [var byX, var byGamma, var byBeta]
        ? new(byX, byGamma, byBeta)
        : throw new InvalidOperationException("Autograd returned no gradient by x, gamma and beta.");
}
