// verdict: Threw
using Katas.Contracts;
using TorchSharp;

/// <summary>The contract's values are float32, and what comes back has to be too.</summary>
public sealed class AnswersInDoubles : ILayerNorm<torch.Tensor>
{
    private torch.Tensor _normalised = null!;
    private torch.Tensor _deviation = null!;
    private torch.Tensor _gamma = null!;

    public torch.Tensor Forward(torch.Tensor x, torch.Tensor gamma, torch.Tensor beta, float epsilon)
    {
        var centred = x - x.mean([-1], keepdim: true);
        _deviation = (centred * centred).mean([-1], keepdim: true).add(epsilon).sqrt();
        _normalised = centred / _deviation;
        _gamma = gamma;
        return (_normalised * gamma + beta).to(torch.float64);
    }

    public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient)
    {
        var columns = outputGradient.shape[^1];
        var upstream = outputGradient * _gamma;
        var gradient = (upstream - upstream.mean([-1], keepdim: true) - _normalised * (upstream * _normalised).mean([-1], keepdim: true)) / _deviation;
        return new(
            gradient,
            (outputGradient * _normalised).reshape(-1, columns).sum([0]),
            outputGradient.reshape(-1, columns).sum([0]));
    }
}
