// id: parameter-gradients-over-the-first-axis
// title: Gradients by gamma and beta are summed over the first axis only
// advice: Gamma and beta are shared by every row of every leading axis: of [B, L, C] the gradients are [C], so sum over B and L alike.
public sealed class ParameterGradientsOverTheFirstAxis : ILayerNorm<Tensor<float>>
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
        var mean = gradient.Mean(-1, keepAxis: true);
        var projection = (gradient * _normalized!).Mean(-1, keepAxis: true);
        var dx = (gradient - mean - _normalized! * projection) / _deviation!;
        int[] leading = outputGradient.Rank > 1 ? [0] : [];
        return new(dx, (outputGradient * _normalized!).Sum(leading), outputGradient.Sum(leading));
    }
}
