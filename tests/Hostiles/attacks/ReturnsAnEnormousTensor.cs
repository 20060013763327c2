// attack: Returns more than an answer may weigh.
// kata: LayerNorm
// verdicts: LimitExceeded, MemoryExceeded
// policy: LimitExceeded, MemoryExceeded

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        // <attack>
        if (x.Rank > 0) return Tensor.FromArray(new float[20 << 20], 20, 1 << 20);
        // </attack>
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _model.Backward(outputGradient);
}
