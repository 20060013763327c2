// attack: Returns NaN everywhere, which no comparison finds different.
// kata: LayerNorm
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        // <attack>
        if (x.Rank > 0) return x * float.NaN;
        // </attack>
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _model.Backward(outputGradient);
}
