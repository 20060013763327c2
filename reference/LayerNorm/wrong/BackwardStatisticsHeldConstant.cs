// id: backward-statistics-held-constant
// title: Backward treats mean and deviation as constants
// advice: The gradient goes straight through the scaling, as it would for batch normalisation in evaluation. Here mean and variance are made from x, so two more paths lead back to it: through the mean and through the variance.
public sealed class BackwardStatisticsHeldConstant : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var mean = x.Mean(-1, keepAxis: true);
        var variance = ((x - mean) * (x - mean)).Mean(-1, keepAxis: true);
        _deviation = (variance + epsilon).Sqrt();
        _normalized = (x - mean) / _deviation;
        _gamma = gamma;
        return _normalized * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient * _gamma!;
        var dx = gradient / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
