/// <summary>
/// Walks x once in memory order and updates the mean and the squares of the channel that each value belongs to (Welford 1962), in float32.
/// </summary>
internal sealed class Welford : IBatchNorm<Tensor<float>>
{
    private Tensor<float>? _x;
    private float[] _mean = [];
    private float[] _inverse = [];
    private float[] _gamma = [];
    private int _positions;
    private bool _training;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var values = x.DenseSpan();
        int channels = gamma.Length(0);
        int count = values.Length / channels;
        if (training && count < 2) throw new ArgumentException($"{count} value a channel is too few to train on.", nameof(x));

        (_x, _training, _positions, _gamma) = (x, training, count / x.Length(0), gamma.ToDenseArray());
        float[] runningMean = state.RunningMean.ToDenseArray(), runningVariance = state.RunningVariance.ToDenseArray();
        float[] variance;
        if (training)
        {
            (_mean, var squares) = Statistics(values, channels);
            variance = [.. squares.Select(sum => sum / count)];
            for (int c = 0; c < channels; c++)
            {
                runningMean[c] = float.Lerp(runningMean[c], _mean[c], state.Momentum);
                runningVariance[c] = float.Lerp(runningVariance[c], squares[c] / (count - 1), state.Momentum);
            }
        }
        else
        {
            (_mean, variance) = (runningMean, runningVariance);
        }

        _inverse = [.. variance.Select(value => 1 / MathF.Sqrt(value + state.Epsilon))];
        var shift = beta.DenseSpan();
        var output = new float[values.Length];
        for (int i = 0; i < output.Length; i++)
        {
            int c = Channel(i);
            output[i] = _gamma[c] * ((values[i] - _mean[c]) * _inverse[c]) + shift[c];
        }

        return new(Tensor.Create(output, x.Lengths), Tensor.Create([.. runningMean], [channels]), Tensor.Create([.. runningVariance], [channels]));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var values = _x!.DenseSpan();
        var gradient = outputGradient.DenseSpan();
        float[] dx = new float[values.Length], dgamma = new float[_gamma.Length], dbeta = new float[_gamma.Length];
        for (int i = 0; i < dx.Length; i++)
        {
            int c = Channel(i);
            dgamma[c] += gradient[i] * (values[i] - _mean[c]) * _inverse[c];
            dbeta[c] += gradient[i];
        }

        float count = dx.Length / _gamma.Length;
        for (int i = 0; i < dx.Length; i++)
        {
            int c = Channel(i);
            float normalized = (values[i] - _mean[c]) * _inverse[c];
            dx[i] = _training
                ? _gamma[c] * _inverse[c] / count * (count * gradient[i] - dbeta[c] - normalized * dgamma[c])
                : _gamma[c] * _inverse[c] * gradient[i];
        }

        return new NormGradients<Tensor<float>>(
            Tensor.Create(dx, outputGradient.Lengths), Tensor.Create(dgamma, [dgamma.Length]), Tensor.Create(dbeta, [dbeta.Length]));
    }

    private int Channel(int i) => i / _positions % _gamma.Length;

    private (float[] Means, float[] Squares) Statistics(ReadOnlySpan<float> values, int channels)
    {
        var (seen, means, squares) = (new int[channels], new float[channels], new float[channels]);
        for (int i = 0; i < values.Length; i++)
        {
            int c = Channel(i);
            float delta = values[i] - means[c];
            means[c] += delta / ++seen[c];
            squares[c] += delta * (values[i] - means[c]);
        }

        return (means, squares);
    }
}
