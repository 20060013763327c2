namespace Answers;

/// <summary>Rows as arrays of double, each step a query.</summary>
public sealed class LinqInDoubles : ILayerNorm<Tensor<float>>
{
    private sealed record Row(double[] Normalized, double Deviation);

    private Row[] _rows = [];
    private double[] _gamma = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        _gamma = [.. gamma.ToDenseArray().Select(value => (double)value)];
        var shift = beta.ToDenseArray();
        _rows = [.. x.ToDenseArray().Chunk(_gamma.Length).Select(row => Normalize(row, epsilon))];
        return ToTensor(_rows.SelectMany(row => row.Normalized.Select((value, c) => value * _gamma[c] + shift[c])), x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradients = outputGradient.ToDenseArray().Chunk(_gamma.Length).ToArray();
        var features = Enumerable.Range(0, _gamma.Length).ToArray();
        return new(
            ToTensor(_rows.Zip(gradients).SelectMany(pair => InputGradient(pair.First, pair.Second)), outputGradient.Lengths),
            ToTensor(features.Select(c => _rows.Zip(gradients).Sum(pair => pair.First.Normalized[c] * pair.Second[c])), [features.Length]),
            ToTensor(features.Select(c => gradients.Sum(row => (double)row[c])), [features.Length]));
    }

    private static Row Normalize(float[] row, float epsilon)
    {
        var mean = row.Average(value => (double)value);
        var deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon);
        return new([.. row.Select(value => (value - mean) / deviation)], deviation);
    }

    private IEnumerable<double> InputGradient(Row row, float[] gradient)
    {
        var scaled = gradient.Zip(_gamma, (value, scale) => value * scale).ToArray();
        var mean = scaled.Average();
        var projection = scaled.Zip(row.Normalized, (value, normalized) => value * normalized).Average();
        return scaled.Zip(row.Normalized, (value, normalized) => (value - mean - normalized * projection) / row.Deviation);
    }

    private static Tensor<float> ToTensor(IEnumerable<double> values, ReadOnlySpan<nint> shape) =>
        Tensor.FromArray(values.Select(value => (float)value).ToArray(), shape);
}
