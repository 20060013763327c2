// id: statistics-over-the-whole-tensor
// title: One mean and one variance for the whole tensor
// advice: Every row has a mean and a variance of its own, taken over the last axis. With statistics over everything a change in one row moves all the others.
public sealed class StatisticsOverTheWholeTensor : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        int[] axes = [.. Enumerable.Range(0, x.Rank)];
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
        int[] axes = [.. Enumerable.Range(0, gradient.Rank)];
        var mean = gradient.Mean(axes, keepAxis: true);
        var projection = (gradient * _normalized!).Mean(axes, keepAxis: true);
        var dx = (gradient - mean - _normalized! * projection) / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
