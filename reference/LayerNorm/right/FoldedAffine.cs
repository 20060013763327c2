/// <summary>Deviation and mean folded into one multiplication and one addition a value, in both directions, on spans.</summary>
public sealed class FoldedAffine : ILayerNorm<Tensor<float>>
{
    private float[] _x = [];
    private float[] _gamma = [];
    private float[] _means = [];
    private float[] _rates = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        _x = x.ToDenseArray();
        _gamma = gamma.ToDenseArray();
        var shift = beta.DenseSpan();
        int c = _gamma.Length, rows = _x.Length / c;
        (_means, _rates) = (new float[rows], new float[rows]);
        var result = Tensor.Zeros(x.Lengths);
        var output = result.WritableSpan();
        var buffer = new float[c];
        for (int r = 0; r < rows; r++)
        {
            var row = _x.AsSpan(r * c, c);
            float mean = TensorPrimitives.Sum<float>(row) / c;
            TensorPrimitives.Subtract(row, mean, buffer);
            float rate = 1 / MathF.Sqrt(TensorPrimitives.Dot<float>(buffer, buffer) / c + epsilon);
            (_means[r], _rates[r]) = (mean, rate);
            for (int j = 0; j < c; j++) output[r * c + j] = row[j] * (rate * _gamma[j]) + (shift[j] - mean * rate * _gamma[j]);
        }

        return result;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        int c = _gamma.Length;
        var dy = outputGradient.DenseSpan();
        var (byX, byGamma, byBeta) = (Tensor.Zeros(outputGradient.Lengths), Tensor.Zeros(c), Tensor.Zeros(c));
        Span<float> dx = byX.WritableSpan(), dgamma = byGamma.WritableSpan(), dbeta = byBeta.WritableSpan();
        for (int r = 0; r < _rates.Length; r++)
        {
            float sum = 0, dot = 0;
            for (int j = 0; j < c; j++)
            {
                float normalized = _x[r * c + j] * _rates[r] - _means[r] * _rates[r];
                sum += dy[r * c + j] * _gamma[j];
                dot += dy[r * c + j] * _gamma[j] * normalized;
                dgamma[j] += dy[r * c + j] * normalized;
                dbeta[j] += dy[r * c + j];
            }

            // dx = rate * gamma * dy + slope * x + offset.
            float slope = -dot * _rates[r] * _rates[r] / c;
            float offset = -slope * _means[r] - sum * _rates[r] / c;
            for (int j = 0; j < c; j++) dx[r * c + j] = _rates[r] * _gamma[j] * dy[r * c + j] + slope * _x[r * c + j] + offset;
        }

        return new(byX, byGamma, byBeta);
    }
}
