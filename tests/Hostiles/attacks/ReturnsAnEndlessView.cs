// attack: Returns one number as a tensor of a trillion.
// kata: LayerNorm
// verdicts: Threw, MemoryExceeded, LimitExceeded, TimedOut, Crashed
// policy: Threw, MemoryExceeded, LimitExceeded, TimedOut, Crashed

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        // <attack>
        if (x.Rank > 0) return Tensor.Create([1f], [1 << 20, 1 << 20], [0, 0]);
        // </attack>
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _model.Backward(outputGradient);
}
