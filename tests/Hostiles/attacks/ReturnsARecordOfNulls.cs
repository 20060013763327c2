// attack: Returns a record with nothing in it.
// kata: LayerNorm
// checks: backward-example
// verdicts: WrongAnswer
// policy: WrongAnswer

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        // <attack>
        if (outputGradient.Rank > 0) return new(null!, null!, null!);
        // </attack>
        return _model.Backward(outputGradient);
    }
}
