/// <summary>
/// Batch normalisation as one routine for every rank: [N, C, d1, ...] is read as N rows of C times P contiguous values, P being the positions of a
/// channel. What is known of each channel is spread over a row, once, and every step is one vectorised call a row. The two modes differ in where mean
/// and variance come from, and in whether gradients flow back through them.
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
        var (runningMean, runningVariance) = (state.RunningMean.ToDenseArray(), state.RunningVariance.ToDenseArray());
        var (mean, variance) = training ? Statistics() : (runningMean, runningVariance);
        _inverseDeviations = Array.ConvertAll(variance, value => 1 / MathF.Sqrt(value + state.Epsilon));

        var output = new float[_normalized.Length];
        var (centre, scale) = (_layout.Spread(mean), _layout.Spread(_inverseDeviations));
        var (gain, shift) = (_layout.Spread(_gamma), _layout.Spread(beta.ToDenseArray()));
        for (var example = 0; example < _layout.Examples; example++)
        {
            var normalized = _layout.Row(_normalized, example);
            TensorPrimitives.Subtract(normalized, centre, normalized);
            TensorPrimitives.Multiply(normalized, scale, normalized);
            TensorPrimitives.MultiplyAdd(normalized, gain, shift, _layout.Row(output, example));
        }

        if (training)
        {
            var unbiased = (float)_layout.ValuesPerChannel / (_layout.ValuesPerChannel - 1);
            for (var channel = 0; channel < _layout.Channels; channel++)
            {
                runningMean[channel] += state.Momentum * (mean[channel] - runningMean[channel]);
                runningVariance[channel] += state.Momentum * (variance[channel] * unbiased - runningVariance[channel]);
            }
        }

        return new(Tensor.FromArray(output, x.Lengths), Tensor.FromArray(runningMean, _layout.Channels), Tensor.FromArray(runningVariance, _layout.Channels));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var byX = outputGradient.ToDenseArray();
        var (sums, products) = (new float[_layout.RowLength], new float[_layout.RowLength]);
        for (var example = 0; example < _layout.Examples; example++)
        {
            var gradient = _layout.Row(byX, example);
            TensorPrimitives.Add(sums, gradient, sums);
            TensorPrimitives.MultiplyAdd(gradient, _layout.Row(_normalized, example), products, products);
        }

        var (byBeta, byGamma) = (_layout.SumOfPositions(sums), _layout.SumOfPositions(products));

        var scale = _layout.Spread(_gamma);
        TensorPrimitives.Multiply(scale, _layout.Spread(_inverseDeviations), scale);
        var mean = _layout.Spread(Array.ConvertAll(byBeta, sum => sum / _layout.ValuesPerChannel));
        var projection = _layout.Spread(Array.ConvertAll(byGamma, sum => -sum / _layout.ValuesPerChannel));
        for (var example = 0; example < _layout.Examples; example++)
        {
            var gradient = _layout.Row(byX, example);
            if (_training)
            {
                // The batch's statistics move with x: a shift of the channel and a scaling of it change nothing in the output, so what the gradient has
                // of either is taken away. Running statistics are constants, and nothing is.
                TensorPrimitives.Subtract(gradient, mean, gradient);
                TensorPrimitives.MultiplyAdd(_layout.Row(_normalized, example), projection, gradient, gradient);
            }

            TensorPrimitives.Multiply(gradient, scale, gradient);
        }

        return new(
            Tensor.FromArray(byX, outputGradient.Lengths), Tensor.FromArray(byGamma, _layout.Channels), Tensor.FromArray(byBeta, _layout.Channels));
    }

    // Two passes, so that a large mean costs no precision.
    private (float[] Mean, float[] Variance) Statistics()
    {
        var sums = new float[_layout.RowLength];
        for (var example = 0; example < _layout.Examples; example++) TensorPrimitives.Add(sums, _layout.Row(_normalized, example), sums);
        var mean = Array.ConvertAll(_layout.SumOfPositions(sums), sum => sum / _layout.ValuesPerChannel);

        var (centre, deviation, squares) = (_layout.Spread(mean), new float[_layout.RowLength], new float[_layout.RowLength]);
        for (var example = 0; example < _layout.Examples; example++)
        {
            TensorPrimitives.Subtract(_layout.Row(_normalized, example), centre, deviation);
            TensorPrimitives.MultiplyAdd(deviation, deviation, squares, squares);
        }

        return (mean, Array.ConvertAll(_layout.SumOfPositions(squares), sum => sum / _layout.ValuesPerChannel));
    }

    private readonly record struct Layout(int Examples, int Channels, int Positions)
    {
        public int ValuesPerChannel => Examples * Positions;

        public int RowLength => Channels * Positions;

        public static Layout Of(Tensor<float> x)
        {
            var (examples, channels) = (x.Length(0), x.Length(1));
            return new(examples, channels, (int)x.FlattenedLength / (examples * channels));
        }

        public Span<float> Row(float[] values, int example) => values.AsSpan(example * RowLength, RowLength);

        /// <summary>A row in which each channel's number stands at all of its positions.</summary>
        public float[] Spread(float[] perChannel)
        {
            var row = new float[RowLength];
            for (var channel = 0; channel < Channels; channel++) row.AsSpan(channel * Positions, Positions).Fill(perChannel[channel]);
            return row;
        }

        /// <summary>Of a row, what each channel has at all of its positions together.</summary>
        public float[] SumOfPositions(float[] row)
        {
            var sums = new float[Channels];
            for (var channel = 0; channel < Channels; channel++) sums[channel] = TensorPrimitives.Sum<float>(row.AsSpan(channel * Positions, Positions));
            return sums;
        }
    }
}
