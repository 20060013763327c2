/// <summary>Plain loops, and backward as the chain rule hands it out: through the variance, through the mean, and straight.</summary>
public class ChainRuleStepByStep : ILayerNorm<Tensor<float>>
{
    private float[] x = [];
    private float[] gamma = [];
    private float epsilon;
    private int columns;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        this.x = x.ToDenseArray();
        this.gamma = gamma.ToDenseArray();
        this.epsilon = epsilon;
        columns = this.gamma.Length;
        var shift = beta.ToDenseArray();
        var y = new float[this.x.Length];
        for (int start = 0; start < y.Length; start += columns)
        {
            var (mean, variance) = Statistics(start);
            for (int c = 0; c < columns; c++)
            {
                y[start + c] = (this.x[start + c] - mean) / MathF.Sqrt(variance + epsilon) * this.gamma[c] + shift[c];
            }
        }

        return Tensor.FromArray(y, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var dy = outputGradient.ToDenseArray();
        var dx = new float[x.Length];
        var dgamma = new float[columns];
        var dbeta = new float[columns];
        for (int start = 0; start < x.Length; start += columns)
        {
            var (mean, variance) = Statistics(start);
            float inverse = 1 / MathF.Sqrt(variance + epsilon);
            float dvariance = 0, dmean = 0;
            for (int c = 0; c < columns; c++)
            {
                float centred = x[start + c] - mean;
                float dnormalized = dy[start + c] * gamma[c];
                dgamma[c] += dy[start + c] * centred * inverse;
                dbeta[c] += dy[start + c];
                dvariance += dnormalized * centred * -0.5f * inverse * inverse * inverse;
                dmean -= dnormalized * inverse;
            }

            for (int c = 0; c < columns; c++)
            {
                dx[start + c] = dy[start + c] * gamma[c] * inverse + dvariance * 2 * (x[start + c] - mean) / columns + dmean / columns;
            }
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, columns), Tensor.FromArray(dbeta, columns));
    }

    private (float Mean, float Variance) Statistics(int start)
    {
        float sum = 0;
        for (int c = 0; c < columns; c++) sum += x[start + c];
        float mean = sum / columns;
        float squares = 0;
        for (int c = 0; c < columns; c++) squares += (x[start + c] - mean) * (x[start + c] - mean);
        return (mean, squares / columns);
    }
}
