/// <summary>
/// Batch normalisation as one routine for every rank: [N, C, d1, ...] is read as [N, C, P] with P positions, so a channel is N runs of P contiguous
/// values. The two modes differ in where mean and variance come from, and in whether gradients flow back through them.
/// </summary>
public sealed class Solution : IBatchNorm<Tensor<float>>
{
    private Layout _layout;
    private bool _training;
    private float[] _normalized = [];
    private float[] _inverseDeviations = [];
    private float[] _gamma = [];

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        _layout = Layout.Of(x);
        if (training && _layout.ValuesPerChannel < 2) throw new ArgumentException("Training needs at least two values a channel.", nameof(x));

        _training = training;
        _gamma = gamma.ToDenseArray();
        _normalized = x.ToDenseArray();
        _inverseDeviations = new float[_layout.Channels];
        var (runningMean, runningVariance) = (state.RunningMean.ToDenseArray(), state.RunningVariance.ToDenseArray());
        var shift = beta.DenseSpan();
        var output = new float[_normalized.Length];

        for (var channel = 0; channel < _layout.Channels; channel++)
        {
            var (mean, variance) = (runningMean[channel], runningVariance[channel]);
            if (training)
            {
                (mean, variance) = Statistics(channel);
                var unbiased = variance * _layout.ValuesPerChannel / (_layout.ValuesPerChannel - 1);
                runningMean[channel] += state.Momentum * (mean - runningMean[channel]);
                runningVariance[channel] += state.Momentum * (unbiased - runningVariance[channel]);
            }

            var inverseDeviation = _inverseDeviations[channel] = 1 / MathF.Sqrt(variance + state.Epsilon);
            for (var example = 0; example < _layout.Examples; example++)
            {
                var normalized = _layout.Run(_normalized, example, channel);
                TensorPrimitives.Subtract(normalized, mean, normalized);
                TensorPrimitives.Multiply(normalized, inverseDeviation, normalized);

                var result = _layout.Run(output, example, channel);
                TensorPrimitives.Multiply(normalized, _gamma[channel], result);
                TensorPrimitives.Add(result, shift[channel], result);
            }
        }

        return new(Tensor.FromArray(output, x.Lengths), Tensor.FromArray(runningMean, _layout.Channels), Tensor.FromArray(runningVariance, _layout.Channels));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var byX = outputGradient.ToDenseArray();
        var (byGamma, byBeta) = (new float[_layout.Channels], new float[_layout.Channels]);
        var product = new float[_layout.Positions];

        for (var channel = 0; channel < _layout.Channels; channel++)
        {
            for (var example = 0; example < _layout.Examples; example++)
            {
                ReadOnlySpan<float> gradient = _layout.Run(byX, example, channel);
                byBeta[channel] += TensorPrimitives.Sum(gradient);
                byGamma[channel] += TensorPrimitives.Dot<float>(gradient, _layout.Run(_normalized, example, channel));
            }

            // The batch's statistics move with x: a shift of the channel and a scaling of it change nothing in the output, so what the gradient has of
            // either is taken away. Running statistics are constants, and nothing is.
            var mean = _training ? byBeta[channel] / _layout.ValuesPerChannel : 0;
            var projection = _training ? byGamma[channel] / _layout.ValuesPerChannel : 0;
            for (var example = 0; example < _layout.Examples; example++)
            {
                var gradient = _layout.Run(byX, example, channel);
                TensorPrimitives.Multiply(_layout.Run(_normalized, example, channel), projection, product);
                TensorPrimitives.Subtract(gradient, mean, gradient);
                TensorPrimitives.Subtract(gradient, product, gradient);
                TensorPrimitives.Multiply(gradient, _gamma[channel] * _inverseDeviations[channel], gradient);
            }
        }

        return new(
            Tensor.FromArray(byX, outputGradient.Lengths), Tensor.FromArray(byGamma, _layout.Channels), Tensor.FromArray(byBeta, _layout.Channels));
    }

    // Two passes, so that a large mean costs no precision.
    private (float Mean, float Variance) Statistics(int channel)
    {
        var sum = 0f;
        for (var example = 0; example < _layout.Examples; example++) sum += TensorPrimitives.Sum<float>(_layout.Run(_normalized, example, channel));
        var mean = sum / _layout.ValuesPerChannel;

        var squares = 0f;
        for (var example = 0; example < _layout.Examples; example++)
        {
            foreach (var value in _layout.Run(_normalized, example, channel)) squares += (value - mean) * (value - mean);
        }

        return (mean, squares / _layout.ValuesPerChannel);
    }

    private readonly record struct Layout(int Examples, int Channels, int Positions)
    {
        public int ValuesPerChannel => Examples * Positions;

        public static Layout Of(Tensor<float> x)
        {
            var (examples, channels) = (x.Length(0), x.Length(1));
            return new(examples, channels, (int)x.FlattenedLength / (examples * channels));
        }

        public Span<float> Run(float[] values, int example, int channel) => values.AsSpan((example * Channels + channel) * Positions, Positions);
    }
}
