// attack: Returns a tensor whose shape was rewritten after it was made, so that it promises more than there is.
// kata: LayerNorm
// verdicts: Threw, WrongAnswer, MemoryExceeded, Crashed, LimitExceeded
// policy: Forbidden

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        // <attack>
        var output = _model.Forward(x, gamma, beta, epsilon);
        System.Runtime.CompilerServices.Unsafe.AsRef(in output.Lengths[0]) = 1 << 10;
        if (output.Rank > 0) return output;
        // </attack>
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _model.Backward(outputGradient);
}
