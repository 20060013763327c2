/// <summary>One multiplication and one addition a value, as a fused inference kernel does it: forward is x * a + b, backward dy * a + x * s + t.</summary>
public sealed class FoldedAffine : IBatchNorm<Tensor<float>>
{
    private Tensor<float>? _x;
    private float[] _gamma = [];
    private float[] _means = [];
    private float[] _rates = [];
    private bool _training;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        int channels = x.Length(1), count = (int)x.FlattenedLength / channels;
        if (training && count < 2) throw new ArgumentException("A batch of one value a channel cannot be trained on.");

        (_x, _training, _gamma) = (x, training, gamma.ToDenseArray());
        _means = state.RunningMean.ToDenseArray();
        float[] variances = state.RunningVariance.ToDenseArray();
        var (newMeans, newVariances) = (state.RunningMean, state.RunningVariance);
        if (training)
        {
            _means = SumByChannel(x.DenseSpan(), channels, (value, _) => value / count);
            variances = SumByChannel(x.DenseSpan(), channels, (value, c) => (value - _means[c]) * (value - _means[c]) / count);
            newMeans = Mix(newMeans, _means, state.Momentum, 1);
            newVariances = Mix(newVariances, variances, state.Momentum, count / (count - 1f));
        }

        _rates = Array.ConvertAll(variances, variance => 1 / MathF.Sqrt(variance + state.Epsilon));
        var shift = beta.ToDenseArray();
        float[] slope = [.. _rates.Select((rate, c) => rate * _gamma[c])], offset = [.. slope.Select((a, c) => shift[c] - _means[c] * a)];
        var values = x.DenseSpan();
        var output = new float[values.Length];
        for (int i = 0; i < output.Length; i++) output[i] = values[i] * slope[Channel(i)] + offset[Channel(i)];
        return new(Tensor.FromArray(output, x.Lengths), newMeans, newVariances);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient.ToDenseArray();
        var values = _x!.DenseSpan();
        int channels = _gamma.Length, count = gradient.Length / channels;
        var byBeta = SumByChannel(gradient, channels, (value, _) => value);
        var products = new float[gradient.Length];
        for (int i = 0; i < products.Length; i++) products[i] = gradient[i] * ((values[i] - _means[Channel(i)]) * _rates[Channel(i)]);
        var byGamma = SumByChannel(products, channels, (value, _) => value);

        var byX = new float[gradient.Length];
        for (int i = 0; i < byX.Length; i++)
        {
            int c = Channel(i);
            float a = _gamma[c] * _rates[c];
            float s = _training ? -a * byGamma[c] * _rates[c] / count : 0;
            float t = _training ? -a * byBeta[c] / count : 0;
            byX[i] = gradient[i] * a + (values[i] - _means[c]) * s + t;
        }

        return new(Tensor.FromArray(byX, outputGradient.Lengths), Tensor.FromArray(byGamma, channels), Tensor.FromArray(byBeta, channels));
    }

    private static Tensor<float> Mix(Tensor<float> running, float[] batch, float momentum, float correction) =>
        Tensor.FromArray(batch.Select((value, c) => (1 - momentum) * running[c] + momentum * correction * value).ToArray(), batch.Length);

    private int Channel(int i) => i / (int)(_x!.FlattenedLength / (_x.Lengths[0] * _x.Lengths[1])) % _gamma.Length;

    private float[] SumByChannel(ReadOnlySpan<float> values, int channels, Func<float, int, float> term)
    {
        var sums = new float[channels];
        for (int i = 0; i < values.Length; i++) sums[Channel(i)] += term(values[i], Channel(i));
        return sums;
    }
}
