/// <summary>Nothing but the tensor's own indexer: an index of any rank that counts up like an odometer, its second digit the channel.</summary>
public sealed class Indexers : IBatchNorm<Tensor<float>>
{
    private Tensor<float> _x = Tensor.Zeros(1);
    private Tensor<float> _gamma = Tensor.Zeros(1);
    private Tensor<float> _mean = Tensor.Zeros(1);
    private Tensor<float> _variance = Tensor.Zeros(1);
    private float _epsilon;
    private bool _training;

    private nint Count => _x.FlattenedLength / _x.Lengths[1];

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        (_x, _gamma, _training, _epsilon) = (x, gamma, training, state.Epsilon);
        (_mean, _variance) = (state.RunningMean, state.RunningVariance);
        var result = new BatchNormResult<Tensor<float>>(Tensor.Zeros(x.Lengths), state.RunningMean, state.RunningVariance);
        if (training)
        {
            if (Count < 2) throw new ArgumentException("Too few values to train on.", nameof(x));

            (_mean, _variance) = (Tensor.Zeros(gamma.Lengths), Tensor.Zeros(gamma.Lengths));
            foreach (var at in Places()) _mean[at[1]] += x[at] / Count;
            foreach (var at in Places()) _variance[at[1]] += (x[at] - _mean[at[1]]) * (x[at] - _mean[at[1]]) / Count;

            result = result with { RunningMean = Tensor.Zeros(gamma.Lengths), RunningVariance = Tensor.Zeros(gamma.Lengths) };
            for (nint c = 0; c < gamma.Lengths[0]; c++)
            {
                var unbiased = _variance[c] * Count / (Count - 1);
                result.RunningMean[c] = state.RunningMean[c] - state.Momentum * (state.RunningMean[c] - _mean[c]);
                result.RunningVariance[c] = state.RunningVariance[c] - state.Momentum * (state.RunningVariance[c] - unbiased);
            }
        }

        foreach (var at in Places()) result.Output[at] = Normalized(at) * gamma[at[1]] + beta[at[1]];
        return result;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var (byX, byGamma, byBeta) = (Tensor.Zeros(_x.Lengths), Tensor.Zeros(_gamma.Lengths), Tensor.Zeros(_gamma.Lengths));
        foreach (var at in Places())
        {
            byGamma[at[1]] += outputGradient[at] * Normalized(at);
            byBeta[at[1]] += outputGradient[at];
        }

        foreach (var at in Places())
        {
            var c = at[1];
            var throughStatistics = _training ? (byBeta[c] + Normalized(at) * byGamma[c]) / Count : 0;
            byX[at] = _gamma[c] / Deviation(c) * (outputGradient[at] - throughStatistics);
        }

        return new(byX, byGamma, byBeta);
    }

    private float Deviation(nint channel) => MathF.Sqrt(_variance[channel] + _epsilon);

    private float Normalized(nint[] at) => (_x[at] - _mean[at[1]]) / Deviation(at[1]);

    private IEnumerable<nint[]> Places()
    {
        var at = new nint[_x.Rank];
        for (nint i = 0; i < _x.FlattenedLength; i++)
        {
            yield return at;
            for (var axis = at.Length - 1; axis >= 0 && ++at[axis] == _x.Lengths[axis]; axis--) at[axis] = 0;
        }
    }
}
