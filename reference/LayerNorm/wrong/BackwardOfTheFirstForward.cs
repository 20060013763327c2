// id: backward-of-the-first-forward
// title: Backward uses what the first forward left
// advice: What backward needs is kept only once, so after a second forward it belongs to the wrong input. Every forward has to replace all of it.
public sealed class BackwardOfTheFirstForward : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var mean = x.Mean(-1, keepAxis: true);
        var variance = ((x - mean) * (x - mean)).Mean(-1, keepAxis: true);
        _deviation ??= (variance + epsilon).Sqrt();
        var normalized = (x - mean) / (variance + epsilon).Sqrt();
        _normalized ??= normalized;
        _gamma ??= gamma;
        return normalized * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient * _gamma!;
        var mean = gradient.Mean(-1, keepAxis: true);
        var projection = (gradient * _normalized!).Mean(-1, keepAxis: true);
        var dx = (gradient - mean - _normalized! * projection) / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
