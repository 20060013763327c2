/// <summary>As one would write it on a whiteboard in PyTorch: whole tensors, reductions that keep their axis, broadcasting.</summary>
public sealed class Vocabulary : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _normalized;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var centred = x - x.Mean(-1, keepAxis: true);
        var variance = (centred * centred).Mean(-1, keepAxis: true);
        _deviation = (variance + epsilon).Sqrt();
        _normalized = centred / _deviation;
        _gamma = gamma;
        return _normalized * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var (normalized, deviation) = (_normalized!, _deviation!);
        var gradient = outputGradient * _gamma!;
        var projection = (gradient * normalized).Mean(-1, keepAxis: true);
        var x = (gradient - gradient.Mean(-1, keepAxis: true) - normalized * projection) / deviation;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(x, (outputGradient * normalized).Sum(leading), outputGradient.Sum(leading));
    }
}
