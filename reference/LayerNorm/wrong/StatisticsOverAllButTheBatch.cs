// id: statistics-over-all-but-the-batch
// title: Statistics run over every axis but the first
// advice: For [N, C] that is the same, but in [B, L, C] each of the L tokens has a mean and a variance of its own: only the last axis is normalised over.
public sealed class StatisticsOverAllButTheBatch : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        int[] axes = [.. Enumerable.Range(Math.Min(1, x.Rank - 1), Math.Max(1, x.Rank - 1))];
        var mean = x.Mean(axes, keepAxis: true);
        var variance = ((x - mean) * (x - mean)).Mean(axes, keepAxis: true);
        _deviation = (variance + epsilon).Sqrt();
        _normalized = (x - mean) / _deviation;
        _gamma = gamma;
        return _normalized * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient * _gamma!;
        int[] axes = [.. Enumerable.Range(Math.Min(1, gradient.Rank - 1), Math.Max(1, gradient.Rank - 1))];
        var mean = gradient.Mean(axes, keepAxis: true);
        var projection = (gradient * _normalized!).Mean(axes, keepAxis: true);
        var dx = (gradient - mean - _normalized! * projection) / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
