namespace Answers;

/// <summary>Channels as arrays of double, gathered and scattered by queries; each channel is an object that knows its two passes.</summary>
public sealed class LinqInDoubles : IBatchNorm<Tensor<float>>
{
    private Channel[] _channels = [];
    private int _positions;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        _positions = (int)(x.FlattenedLength / (x.Lengths[0] * x.Lengths[1]));
        var groups = Gather(x, gamma.Length(0));
        if (training && groups[0].Length < 2) throw new ArgumentException("A variance needs two values.");

        var (scale, means, variances) = (gamma.ToDenseArray(), state.RunningMean.ToDenseArray(), state.RunningVariance.ToDenseArray());
        _channels = [.. groups.Select((values, c) => new Channel(values, scale[c], training, means[c], variances[c], state.Epsilon))];
        var shift = beta.ToDenseArray();
        var output = _channels.Select((channel, c) => channel.Normalized.Select(value => value * scale[c] + shift[c]).ToArray()).ToArray();
        return new(
            Scatter(output, x.Lengths),
            training ? Vector(groups.Select((values, c) => Mix(means[c], values.Average(), state.Momentum))) : state.RunningMean,
            training ? Vector(groups.Select((values, c) => Mix(variances[c], Squares(values) / (values.Length - 1), state.Momentum))) : state.RunningVariance);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var pairs = _channels.Zip(Gather(outputGradient, _channels.Length)).ToArray();
        return new(
            Scatter([.. pairs.Select(pair => pair.First.InputGradient(pair.Second))], outputGradient.Lengths),
            Vector(pairs.Select(pair => pair.First.Normalized.Zip(pair.Second, (value, gradient) => value * gradient).Sum())),
            Vector(pairs.Select(pair => pair.Second.Sum())));
    }

    private static double Mix(double running, double batch, double momentum) => running * (1 - momentum) + batch * momentum;

    private static double Squares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }

    private static Tensor<float> Vector(IEnumerable<double> values)
    {
        var floats = values.Select(value => (float)value).ToArray();
        return Tensor.FromArray(floats, floats.Length);
    }

    private double[][] Gather(Tensor<float> x, int channels) =>
        [.. x.ToDenseArray()
            .Select((value, i) => (Value: (double)value, Channel: i / _positions % channels))
            .GroupBy(item => item.Channel, item => item.Value)
            .OrderBy(group => group.Key)
            .Select(group => group.ToArray())];

    private Tensor<float> Scatter(double[][] channels, ReadOnlySpan<nint> shape)
    {
        var queues = channels.Select(values => new Queue<double>(values)).ToArray();
        var count = channels.Sum(values => values.Length);
        return Tensor.FromArray(Enumerable.Range(0, count).Select(i => (float)queues[i / _positions % queues.Length].Dequeue()).ToArray(), shape);
    }

    private sealed class Channel
    {
        private readonly double _scale;
        private readonly bool _training;

        public Channel(double[] values, double gamma, bool training, double runningMean, double runningVariance, double epsilon)
        {
            var mean = training ? values.Average() : runningMean;
            var deviation = Math.Sqrt((training ? Squares(values) / values.Length : runningVariance) + epsilon);
            (_scale, _training) = (gamma / deviation, training);
            Normalized = [.. values.Select(value => (value - mean) / deviation)];
        }

        public double[] Normalized { get; }

        public double[] InputGradient(double[] gradient)
        {
            var mean = _training ? gradient.Average() : 0;
            var projection = _training ? gradient.Zip(Normalized, (g, value) => g * value).Average() : 0;
            return [.. gradient.Zip(Normalized, (g, value) => _scale * (g - mean - value * projection))];
        }
    }
}
