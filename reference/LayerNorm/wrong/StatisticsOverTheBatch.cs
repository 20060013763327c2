// id: statistics-over-the-batch
// title: Statistics run over the rows: that is batch normalisation
// advice: Every feature is normalised over the batch here. Layer normalisation looks at one row at a time: its mean and variance run over the last axis.
public sealed class StatisticsOverTheBatch : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var mean = x.Mean(0, keepAxis: true);
        var variance = ((x - mean) * (x - mean)).Mean(0, keepAxis: true);
        _deviation = (variance + epsilon).Sqrt();
        _normalized = (x - mean) / _deviation;
        _gamma = gamma;
        return _normalized * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient * _gamma!;
        var mean = gradient.Mean(0, keepAxis: true);
        var projection = (gradient * _normalized!).Mean(0, keepAxis: true);
        var dx = (gradient - mean - _normalized! * projection) / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
