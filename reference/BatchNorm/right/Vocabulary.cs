/// <summary>As one would write it on a whiteboard in PyTorch: whole tensors seen as [N, C, P], reductions that keep their axes, broadcasting.</summary>
public sealed class Vocabulary : IBatchNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;
    private bool _training;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var values = x.Reshape(x.Lengths[0], x.Lengths[1], -1);
        var count = values.Length(0) * values.Length(2);
        if (training && count < 2) throw new ArgumentException("There is one value a channel: no variance.");

        _training = training;
        _gamma = gamma.Reshape(-1, 1);
        var (mean, variance) = (state.RunningMean.Reshape(1, -1, 1), state.RunningVariance.Reshape(1, -1, 1));
        var (runningMean, runningVariance) = (state.RunningMean, state.RunningVariance);
        if (training)
        {
            mean = values.Mean([0, 2], keepAxis: true);
            var centred = values - mean;
            variance = (centred * centred).Mean([0, 2], keepAxis: true);
            runningMean = (1 - state.Momentum) * runningMean + state.Momentum * mean.Reshape(-1);
            runningVariance = (1 - state.Momentum) * runningVariance + state.Momentum * variance.Reshape(-1) * count / (count - 1);
        }

        _deviation = (variance + state.Epsilon).Sqrt();
        _normalized = (values - mean) / _deviation;
        var output = _normalized * _gamma + beta.Reshape(-1, 1);
        return new(output.Reshape(x.Lengths), runningMean, runningVariance);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient.Reshape(_normalized!.Lengths);
        var beta = gradient.Sum([0, 2]);
        var gamma = (gradient * _normalized).Sum([0, 2]);
        var x = gradient;
        if (_training)
        {
            var count = _normalized.Length(0) * _normalized.Length(2);
            x = gradient - beta.Reshape(-1, 1) / count - _normalized * gamma.Reshape(-1, 1) / count;
        }

        return new((x * _gamma! / _deviation!).Reshape(outputGradient.Lengths), gamma, beta);
    }
}
