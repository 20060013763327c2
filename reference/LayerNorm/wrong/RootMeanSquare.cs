// id: root-mean-square
// title: Scales by the root mean square without centring
// advice: That is RMSNorm (Zhang and Sennrich 2019), which leaves the mean in. Layer normalisation takes the mean away from every value and uses the variance around it.
public sealed class RootMeanSquare : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var variance = (x * x).Mean(-1, keepAxis: true);
        _deviation = (variance + epsilon).Sqrt();
        _normalized = x / _deviation;
        _gamma = gamma;
        return _normalized * gamma + beta;
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
