/// <summary>Mean and variance in one pass that is stable (Welford 1962), in float32.</summary>
internal sealed class Welford : ILayerNorm<Tensor<float>>
{
    private readonly List<(float Mean, float InverseDeviation)> _statistics = [];
    private Tensor<float>? _x;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        (_x, _gamma) = (x, gamma);
        _statistics.Clear();
        int c = x.Length(-1);
        var source = x.DenseSpan();
        var scale = gamma.DenseSpan();
        var shift = beta.DenseSpan();
        var output = new float[source.Length];
        for (int i = 0; i < source.Length; i += c)
        {
            float mean = 0, squares = 0;
            for (int j = 0; j < c; j++)
            {
                float delta = source[i + j] - mean;
                mean += delta / (j + 1);
                squares += delta * (source[i + j] - mean);
            }

            float inverse = 1 / MathF.Sqrt(squares / c + epsilon);
            _statistics.Add((mean, inverse));
            for (int j = 0; j < c; j++) output[i + j] = (source[i + j] - mean) * inverse * scale[j] + shift[j];
        }

        return Tensor.Create(output, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        if (_x is null || _gamma is null) throw new InvalidOperationException("Forward comes first.");
        int c = _x.Length(-1);
        var source = _x.DenseSpan();
        var scale = _gamma.DenseSpan();
        var gradient = outputGradient.DenseSpan();
        float[] dx = new float[source.Length], dgamma = new float[c], dbeta = new float[c];
        for (int row = 0; row < _statistics.Count; row++)
        {
            var (mean, inverse) = _statistics[row];
            float sum = 0, dot = 0;
            for (int j = 0, i = row * c; j < c; j++, i++)
            {
                float normalized = (source[i] - mean) * inverse;
                sum += gradient[i] * scale[j];
                dot += gradient[i] * scale[j] * normalized;
                dgamma[j] += gradient[i] * normalized;
                dbeta[j] += gradient[i];
            }

            for (int j = 0, i = row * c; j < c; j++, i++)
            {
                float normalized = (source[i] - mean) * inverse;
                dx[i] = inverse / c * (c * gradient[i] * scale[j] - sum - normalized * dot);
            }
        }

        return new NormGradients<Tensor<float>>(Tensor.Create(dx, _x.Lengths), Tensor.Create(dgamma, [c]), Tensor.Create(dbeta, [c]));
    }
}
