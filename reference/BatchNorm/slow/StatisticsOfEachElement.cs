namespace Katas.Answers;

// Whatever an element needs of its channel is asked for where it is needed: mean and deviation in both directions, and both sums of backward. Right in value,
// though each of the N values of a channel reads all N of them.
public sealed class StatisticsOfEachElement : IBatchNorm<Tensor<float>>
{
    private float[] _x = [];
    private float[] _gamma = [];
    private float[] _runningMean = [];
    private float[] _runningVariance = [];
    private float _epsilon;
    private int _batch;
    private int _positions;
    private bool _training;

    private int Count => _batch * _positions;

    public BatchNormResult<Tensor<float>> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        (_x, _gamma, _batch, _training, _epsilon) = (x.ToDenseArray(), gamma.ToDenseArray(), x.Length(0), training, state.Epsilon);
        (_runningMean, _runningVariance) = (state.RunningMean.ToDenseArray(), state.RunningVariance.ToDenseArray());
        _positions = _x.Length / _batch / _gamma.Length;
        if (training && Count < 2) throw new ArgumentException("One value of a channel has no variance to train on.", nameof(x));

        var shift = beta.ToDenseArray();
        var y = new float[_x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            var channel = ChannelOf(i);
            y[i] = (float)((_x[i] - Mean(channel)) / Deviation(channel) * _gamma[channel] + shift[channel]);
        }

        return new(Tensor.FromArray(y, x.Lengths), Updated(_runningMean, state.Momentum, Mean), Updated(_runningVariance, state.Momentum, channel => Variance(channel) * Count / (Count - 1)));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var dy = outputGradient.ToDenseArray();
        var (dx, dgamma, dbeta) = (new float[dy.Length], new float[_gamma.Length], new float[_gamma.Length]);
        for (var i = 0; i < dy.Length; i++)
        {
            var channel = ChannelOf(i);
            var (mean, deviation) = (Mean(channel), Deviation(channel));
            var sum = SumOver(channel, j => dy[j]);
            var dot = SumOver(channel, j => dy[j] * (_x[j] - mean) / deviation);
            var straight = _training ? dy[i] - (sum + (_x[i] - mean) / deviation * dot) / Count : dy[i];
            dx[i] = (float)(straight * _gamma[channel] / deviation);
            (dgamma[channel], dbeta[channel]) = ((float)dot, (float)sum);
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, dgamma.Length), Tensor.FromArray(dbeta, dbeta.Length));
    }

    private int ChannelOf(int i) => i / _positions % _gamma.Length;

    private double Mean(int channel) => _training ? SumOver(channel, i => _x[i]) / Count : _runningMean[channel];

    private double Variance(int channel)
    {
        if (!_training) return _runningVariance[channel];
        var mean = Mean(channel);
        return SumOver(channel, i => (_x[i] - mean) * (_x[i] - mean)) / Count;
    }

    private double Deviation(int channel) => Math.Sqrt(Variance(channel) + _epsilon);

    private double SumOver(int channel, Func<int, double> term)
    {
        var sum = 0.0;
        for (var n = 0; n < _batch; n++)
        {
            var start = (n * _gamma.Length + channel) * _positions;
            for (var i = start; i < start + _positions; i++) sum += term(i);
        }

        return sum;
    }

    private Tensor<float> Updated(float[] running, float momentum, Func<int, double> ofBatch)
    {
        var updated = new float[running.Length];
        for (var channel = 0; channel < updated.Length; channel++)
            updated[channel] = _training ? (float)((1 - momentum) * (double)running[channel] + momentum * ofBatch(channel)) : running[channel];
        return Tensor.FromArray(updated, updated.Length);
    }
}
