namespace Katas.Answers;

/// <summary>The anchor of growth: every element beside every other, O((N · C)²). Its answers mean nothing.</summary>
public sealed class Anchor : IBatchNorm<Tensor<float>>
{
    private float _sum;

    public BatchNormResult<Tensor<float>> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var values = x.ToDenseArray();
        foreach (var one in values)
        {
            foreach (var other in values) _sum += one * other;
        }

        return new(x, state.RunningMean, state.RunningVariance);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => new(outputGradient, outputGradient, outputGradient * _sum);
}
