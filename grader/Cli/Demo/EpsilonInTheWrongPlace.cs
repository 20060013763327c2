/// <summary>Layer normalisation that adds epsilon to the standard deviation instead of the variance. Its backward pass is not written yet.</summary>
public sealed class EpsilonInTheWrongPlace : ILayerNorm<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var centered = x - x.Mean(-1, keepAxis: true);
        var variance = (centered * centered).Mean(-1, keepAxis: true);
        return centered / (variance.Sqrt() + epsilon) * gamma + beta;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => throw new NotImplementedException();
}
