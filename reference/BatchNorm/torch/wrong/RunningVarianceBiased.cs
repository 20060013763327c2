// verdict: WrongAnswer
// mistake: running-variance-biased
using Katas.Contracts;
using TorchSharp;

public sealed class RunningVarianceBiased : IBatchNorm<torch.Tensor>
{
    private torch.Tensor _normalised = null!;
    private torch.Tensor _deviation = null!;
    private torch.Tensor _gamma = null!;
    private bool _training;

    public BatchNormResult<torch.Tensor> Forward(
        torch.Tensor x, torch.Tensor gamma, torch.Tensor beta, BatchNormState<torch.Tensor> state, bool training)
    {
        var (axes, channel) = (Others(x), Channel(x));
        var count = x.numel() / x.shape[1];
        if (training && count < 2) throw new ArgumentException("Training needs two values a channel.", nameof(x));

        var mean = training ? x.mean(axes) : state.RunningMean;
        var centred = x - mean.reshape(channel);
        var variance = training ? (centred * centred).mean(axes) : state.RunningVariance;
        _training = training;
        _gamma = gamma.reshape(channel);
        _deviation = (variance + state.Epsilon).sqrt().reshape(channel);
        _normalised = centred / _deviation;
        var output = _normalised * _gamma + beta.reshape(channel);
        if (!training) return new(output, state.RunningMean, state.RunningVariance);

        var unbiased = variance;
        return new(
            output,
            state.RunningMean * (1 - state.Momentum) + mean * state.Momentum,
            state.RunningVariance * (1 - state.Momentum) + unbiased * state.Momentum);
    }

    public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient)
    {
        var axes = Others(outputGradient);
        var upstream = outputGradient * _gamma;
        var gradient = upstream;
        if (_training)
        {
            gradient = gradient - upstream.mean(axes, keepdim: true);
            gradient = gradient - _normalised * (upstream * _normalised).mean(axes, keepdim: true);
        }

        return new(gradient / _deviation, (outputGradient * _normalised).sum(axes), outputGradient.sum(axes));
    }

    private static long[] Others(torch.Tensor x) => [.. Enumerable.Range(0, (int)x.dim()).Where(axis => axis != 1).Select(axis => (long)axis)];

    private static long[] Channel(torch.Tensor x) => [.. x.shape.Select((length, axis) => axis == 1 ? length : 1L)];
}
