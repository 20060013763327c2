// verdict: Threw
using Katas.Contracts;
using TorchSharp;

/// <summary>Right numbers, and the output is moved to where nobody asked for it.</summary>
public sealed class OnAnotherDevice : ILayerNorm<torch.Tensor>
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
        return (_normalised * gamma + beta).to(DeviceType.META);
    }

    public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient)
    {
        var columns = outputGradient.shape[^1];
        var upstream = outputGradient * _gamma;
        var gradient = (upstream - upstream.mean([-1], keepdim: true) - _normalised * (upstream * _normalised).mean([-1], keepdim: true)) / _deviation;
        return new(gradient, (outputGradient * _normalised).reshape(-1, columns).sum([0]), outputGradient.reshape(-1, columns).sum([0]));
    }
}
