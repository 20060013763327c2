namespace HeldOut;

public sealed class BatchNormBackwardAlwaysTraining : IBatchNorm<Tensor<float>>
{
    private float[][] _hats = [];
    private float[] _inverse = [];
    private float[] _gammas = [];
    private bool _wasTraining;

    public BatchNormResult<Tensor<float>> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var channels = Gather(x);
        var per = channels[0].Length;
        if (training && per <= 1) throw new ArgumentException("a variance needs two values", nameof(x));
        _wasTraining = training;
        _gammas = gamma.ToDenseArray();
        var betas = beta.ToDenseArray();
        float[] oldMean = state.RunningMean.ToDenseArray(), oldVariance = state.RunningVariance.ToDenseArray();
        float[] newMean = [.. oldMean], newVariance = [.. oldVariance];
        _inverse = new float[channels.Length];
        _hats = new float[channels.Length][];
        var outputs = new float[channels.Length][];
        for (var c = 0; c < channels.Length; c++)
        {
            double mean = oldMean[c], variance = oldVariance[c];
            if (training)
            {
                mean = channels[c].Sum(v => (double)v) / per;
                var scatter = channels[c].Sum(v => (v - mean) * (v - mean));
                variance = scatter / per;
                newMean[c] += (float)(state.Momentum * (mean - oldMean[c]));
                newVariance[c] += (float)(state.Momentum * (scatter / (per - 1) - oldVariance[c]));
            }

            var inverse = 1 / Math.Sqrt(variance + state.Epsilon);
            _inverse[c] = (float)inverse;
            _hats[c] = Array.ConvertAll(channels[c], v => (float)((v - mean) * inverse));
            var (g, b) = (_gammas[c], betas[c]);
            outputs[c] = Array.ConvertAll(_hats[c], h => MathF.FusedMultiplyAdd(h, g, b));
        }

        return new(Scatter(outputs, x.Lengths), Tensor.FromArray(newMean, newMean.Length), Tensor.FromArray(newVariance, newVariance.Length));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var upstream = Gather(outputGradient);
        var dgamma = upstream.Zip(_hats, (dy, hat) => (float)dy.Zip(hat, (a, b) => (double)a * b).Sum()).ToArray();
        var dbeta = upstream.Select(dy => (float)dy.Sum(v => (double)v)).ToArray();
        var dx = new float[upstream.Length][];
        for (var c = 0; c < dx.Length; c++)
        {
            var n = (float)upstream[c].Length;
            var factor = _gammas[c] * _inverse[c];
            dx[c] = new float[upstream[c].Length];
            for (var k = 0; k < dx[c].Length; k++)
            {
                var correction = (dbeta[c] + _hats[c][k] * dgamma[c]) / n; // <-
                dx[c][k] = factor * (upstream[c][k] - correction);
            }
        }

        return new(Scatter(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, dgamma.Length), Tensor.FromArray(dbeta, dbeta.Length));
    }

    private static float[][] Gather(Tensor<float> t)
    {
        int n = (int)t.Lengths[0], c = (int)t.Lengths[1];
        var flat = t.ToDenseArray();
        var inner = flat.Length / (n * c);
        return [.. Enumerable.Range(0, c).Select(channel => Enumerable.Range(0, n).SelectMany(example => flat.AsSpan((example * c + channel) * inner, inner).ToArray()).ToArray())];
    }

    private static Tensor<float> Scatter(float[][] channels, ReadOnlySpan<nint> shape)
    {
        var (n, c) = ((int)shape[0], channels.Length);
        var inner = channels[0].Length / n;
        var flat = new float[n * c * inner];
        for (var example = 0; example < n; example++)
            for (var channel = 0; channel < c; channel++)
                Array.Copy(channels[channel], example * inner, flat, (example * c + channel) * inner, inner);
        return Tensor.FromArray(flat, shape);
    }
}
