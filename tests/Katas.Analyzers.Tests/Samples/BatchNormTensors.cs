public sealed class Sample : IBatchNorm<Tensor<float>>
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
        if (training && count < 2) throw new ArgumentException("Training needs two values a channel.");

        var mean = state.RunningMean.Reshape(1, -1, 1);
        var variance = state.RunningVariance.Reshape(1, -1, 1);
        var runningMean = state.RunningMean;
        var runningVariance = state.RunningVariance;
        if (training)
        {
            mean = values.Mean([0, 2], keepAxis: true);
            variance = ((values - mean) * (values - mean)).Mean([0, 2], keepAxis: true);
            var unbiased = variance.Reshape(-1) * count / (count - 1);
            runningMean = runningMean * (1 - state.Momentum) + mean.Reshape(-1) * state.Momentum;
            runningVariance = runningVariance * (1 - state.Momentum) + unbiased * state.Momentum;
        }

        _training = training;
        _gamma = gamma.Reshape(1, -1, 1);
        _deviation = (variance + state.Epsilon).Sqrt();
        _normalized = (values - mean) / _deviation;
        var output = _normalized * _gamma + beta.Reshape(1, -1, 1);
        return new(output.Reshape(x.Lengths), runningMean, runningVariance);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient.Reshape(_normalized!.Lengths);
        var dgamma = (gradient * _normalized).Sum([0, 2]);
        var dbeta = gradient.Sum([0, 2]);
        var dx = gradient * _gamma!;
        if (_training)
        {
            var mean = dx.Mean([0, 2], keepAxis: true);
            var projection = (dx * _normalized).Mean([0, 2], keepAxis: true);
            dx = dx - mean - _normalized * projection;
        }

        return new((dx / _deviation!).Reshape(outputGradient.Lengths), dgamma, dbeta);
    }
}
