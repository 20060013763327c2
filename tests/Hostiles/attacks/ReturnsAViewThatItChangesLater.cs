// attack: Returns the right answer, and writes into it and the input afterwards.
// kata: LayerNorm
// verdicts: Passed, InputMutated
// policy: Forbidden

public sealed class Answer : ILayerNorm<Tensor<float>>
{
    private readonly Model _model = new();

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        // <attack>
        var output = _model.Forward(x, gamma, beta, epsilon);
        new System.Threading.Thread(() =>
        {
            for (var i = 0; i < 1000; i++) (output[0, 0], x[0, 0]) = (i, i);
        }).Start();
        if (output.Rank > 0) return output;
        // </attack>
        return _model.Forward(x, gamma, beta, epsilon);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => _model.Backward(outputGradient);
}
