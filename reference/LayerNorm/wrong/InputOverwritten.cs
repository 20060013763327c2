// id: input-overwritten
// title: Forward centres x in place
// advice: An input belongs to the caller and is never written to. Here backward reads x again, centred by then, and subtracts the mean a second time. Work on a copy.
public sealed class InputOverwritten : ILayerNorm<Tensor<float>>
{
    private Tensor<float>? _x;
    private Tensor<float>? _mean;
    private Tensor<float>? _deviation;
    private Tensor<float>? _gamma;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        _x = x;
        _mean = x.Mean(-1, keepAxis: true);
        x -= _mean;
        _deviation = ((x * x).Mean(-1, keepAxis: true) + epsilon).Sqrt();
        _gamma = gamma;
        return x / _deviation * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var normalized = (_x! - _mean!) / _deviation!;
        var gradient = outputGradient * _gamma!;
        var projection = (gradient * normalized).Mean(-1, keepAxis: true);
        var dx = (gradient - gradient.Mean(-1, keepAxis: true) - normalized * projection) / _deviation!;
        int[] leading = [.. Enumerable.Range(0, outputGradient.Rank - 1)];
        return new(dx, (outputGradient * normalized).Sum(leading), outputGradient.Sum(leading));
    }
}
