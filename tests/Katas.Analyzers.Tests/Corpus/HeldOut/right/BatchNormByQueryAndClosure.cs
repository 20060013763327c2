// Forward leaves behind a function: what the next backward has to do.
namespace HeldOut;

public sealed class BatchNormByQueryAndClosure : IBatchNorm<Tensor<float>>
{
    private Func<Tensor<float>, NormGradients<Tensor<float>>> _back = _ => throw new InvalidOperationException("Forward first");

    public BatchNormResult<Tensor<float>> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var shape = x.Lengths.ToArray();
        var values = x.ToDenseArray();
        var channels = (int)shape[1];
        var inner = shape.Skip(2).Aggregate(1, (product, length) => product * (int)length);
        var examples = (int)shape[0];
        var count = examples * inner;
        if (training && count < 2) throw new ArgumentException($"{count} value a channel is too few", nameof(x));

        int ChannelOf(int i) => i / inner % channels;
        var g = gamma.ToDenseArray();
        var b = beta.ToDenseArray();
        var m = state.RunningMean.ToDenseArray();
        var v = state.RunningVariance.ToDenseArray();
        var (centre, spread) = (m, v);
        if (training)
        {
            var sums = new double[channels];
            for (var i = 0; i < values.Length; i++) sums[ChannelOf(i)] += values[i];
            centre = [.. sums.Select(s => (float)(s / count))];
            var squares = new double[channels];
            for (var i = 0; i < values.Length; i++) squares[ChannelOf(i)] += Math.Pow(values[i] - sums[ChannelOf(i)] / count, 2);
            spread = [.. squares.Select(s => (float)(s / count))];
            var keep = 1 - state.Momentum;
            m = [.. m.Select((old, c) => keep * old + state.Momentum * (float)(sums[c] / count))];
            v = [.. v.Select((old, c) => keep * old + state.Momentum * (float)(squares[c] / (count - 1)))];
        }

        var rstd = spread.Select(s => 1 / MathF.Sqrt(s + state.Epsilon)).ToArray();
        var hat = values.Select((value, i) => (value - centre[ChannelOf(i)]) * rstd[ChannelOf(i)]).ToArray();
        _back = upstream =>
        {
            var dy = upstream.ToDenseArray();
            double[] byGamma = new double[channels], byBeta = new double[channels];
            for (var i = 0; i < dy.Length; i++)
            {
                byGamma[ChannelOf(i)] += (double)dy[i] * hat[i];
                byBeta[ChannelOf(i)] += dy[i];
            }

            float Through(float d, int i)
            {
                var c = ChannelOf(i);
                if (!training) return d * g[c] * rstd[c];
                return (float)(g[c] * rstd[c] / count * (count * (double)d - byBeta[c] - hat[i] * byGamma[c]));
            }

            return new(Tensor.FromArray(dy.Select(Through).ToArray(), shape), Tensor.FromArray(byGamma.Select(d => (float)d).ToArray(), channels), Tensor.FromArray(byBeta.Select(d => (float)d).ToArray(), channels));
        };
        return new(Tensor.FromArray(hat.Select((h, i) => h * g[ChannelOf(i)] + b[ChannelOf(i)]).ToArray(), shape), Tensor.FromArray(m, channels), Tensor.FromArray(v, channels));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _back(outputGradient);
}
