public sealed class Sample : IBatchNorm<Tensor<float>>
{
    private float[] _normalized = [];
    private float[] _deviations = [];
    private float[] _gamma = [];
    private int _examples, _channels, _positions;
    private bool _training;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var values = x.ToDenseArray();
        _examples = x.Length(0);
        _channels = x.Length(1);
        _positions = values.Length / (_examples * _channels);
        var count = _examples * _positions;
        if (training && count < 2) throw new ArgumentException("Training needs two values a channel.");

        _training = training;
        _gamma = gamma.ToDenseArray();
        _deviations = new float[_channels];
        _normalized = new float[values.Length];
        var shift = beta.ToDenseArray();
        var runningMean = state.RunningMean.ToDenseArray();
        var runningVariance = state.RunningVariance.ToDenseArray();
        var output = new float[values.Length];
        for (var c = 0; c < _channels; c++)
        {
            var mean = runningMean[c];
            var variance = runningVariance[c];
            if (training)
            {
                mean = 0;
                foreach (var i in Channel(c)) mean += values[i];
                mean /= count;
                variance = 0;
                foreach (var i in Channel(c)) variance += (values[i] - mean) * (values[i] - mean);
                variance /= count;
                var unbiased = variance * count / (count - 1);
                runningMean[c] = (1 - state.Momentum) * runningMean[c] + state.Momentum * mean;
                runningVariance[c] = (1 - state.Momentum) * runningVariance[c] + state.Momentum * unbiased;
            }

            var deviation = MathF.Sqrt(variance + state.Epsilon);
            _deviations[c] = deviation;
            foreach (var i in Channel(c))
            {
                _normalized[i] = (values[i] - mean) / deviation;
                output[i] = _normalized[i] * _gamma[c] + shift[c];
            }
        }

        return new(Tensor.FromArray(output, x.Lengths), Tensor.FromArray(runningMean, _channels), Tensor.FromArray(runningVariance, _channels));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient.ToDenseArray();
        var count = _examples * _positions;
        var dx = new float[gradient.Length];
        var dgamma = new float[_channels];
        var dbeta = new float[_channels];
        for (var c = 0; c < _channels; c++)
        {
            foreach (var i in Channel(c))
            {
                dgamma[c] += gradient[i] * _normalized[i];
                dbeta[c] += gradient[i];
            }

            var mean = _training ? dbeta[c] / count : 0;
            var projection = _training ? dgamma[c] / count : 0;
            foreach (var i in Channel(c))
            {
                dx[i] = _gamma[c] * (gradient[i] - mean - _normalized[i] * projection) / _deviations[c];
            }
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, _channels), Tensor.FromArray(dbeta, _channels));
    }

    private IEnumerable<int> Channel(int c)
    {
        for (var n = 0; n < _examples; n++)
        {
            for (var p = 0; p < _positions; p++) yield return (n * _channels + c) * _positions + p;
        }
    }
}
