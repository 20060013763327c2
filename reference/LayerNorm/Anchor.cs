namespace Katas.Answers;

/// <summary>The anchor of growth: every element beside every other, O((N · C)²). Its answers mean nothing.</summary>
public sealed class Anchor : ILayerNorm<Tensor<float>>
{
    private float _sum;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var values = x.ToDenseArray();
        foreach (var one in values)
        {
            foreach (var other in values) _sum += one * other;
        }

        return x;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => new(outputGradient, outputGradient, outputGradient * _sum);
}
