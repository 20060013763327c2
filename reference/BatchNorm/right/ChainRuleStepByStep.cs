/// <summary>Plain loops over a flat array, and backward as the chain rule hands it out: through the variance, through the mean, and straight.</summary>
public class ChainRuleStepByStep : IBatchNorm<Tensor<float>>
{
    private float[] x = [];
    private float[] gamma = [];
    private float[] mean = [];
    private float[] variance = [];
    private float epsilon;
    private bool training;
    private int batch, channels, positions;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        this.x = x.ToDenseArray();
        this.gamma = gamma.ToDenseArray();
        this.training = training;
        epsilon = state.Epsilon;
        batch = x.Length(0);
        channels = x.Length(1);
        positions = this.x.Length / (batch * channels);
        int count = batch * positions;
        if (training && count <= 1)
        {
            throw new ArgumentException("At least two values a channel are needed.");
        }

        var runningMean = state.RunningMean.ToDenseArray();
        var runningVariance = state.RunningVariance.ToDenseArray();
        mean = state.RunningMean.ToDenseArray();
        variance = state.RunningVariance.ToDenseArray();
        var shift = beta.ToDenseArray();
        var y = new float[this.x.Length];
        for (int c = 0; c < channels; c++)
        {
            if (training)
            {
                float sum = 0, squares = 0;
                for (int n = 0; n < batch; n++)
                for (int p = 0; p < positions; p++)
                {
                    sum += this.x[At(n, c, p)];
                }

                mean[c] = sum / count;
                for (int n = 0; n < batch; n++)
                for (int p = 0; p < positions; p++)
                {
                    squares += (this.x[At(n, c, p)] - mean[c]) * (this.x[At(n, c, p)] - mean[c]);
                }

                variance[c] = squares / count;
                runningMean[c] = (1 - state.Momentum) * runningMean[c] + state.Momentum * mean[c];
                runningVariance[c] = (1 - state.Momentum) * runningVariance[c] + state.Momentum * squares / (count - 1);
            }

            for (int n = 0; n < batch; n++)
            for (int p = 0; p < positions; p++)
            {
                y[At(n, c, p)] = this.gamma[c] * (this.x[At(n, c, p)] - mean[c]) / MathF.Sqrt(variance[c] + epsilon) + shift[c];
            }
        }

        return new(Tensor.FromArray(y, x.Lengths), Tensor.FromArray(runningMean, channels), Tensor.FromArray(runningVariance, channels));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var dy = outputGradient.ToDenseArray();
        var dx = new float[dy.Length];
        var dgamma = new float[channels];
        var dbeta = new float[channels];
        int count = batch * positions;
        for (int c = 0; c < channels; c++)
        {
            float inverse = 1 / MathF.Sqrt(variance[c] + epsilon);
            float dvariance = 0, dmean = 0;
            for (int n = 0; n < batch; n++)
            for (int p = 0; p < positions; p++)
            {
                int i = At(n, c, p);
                dgamma[c] += dy[i] * (x[i] - mean[c]) * inverse;
                dbeta[c] += dy[i];
                dvariance += dy[i] * gamma[c] * (x[i] - mean[c]) * -0.5f * inverse * inverse * inverse;
                dmean += dy[i] * gamma[c] * -inverse;
            }

            for (int n = 0; n < batch; n++)
            for (int p = 0; p < positions; p++)
            {
                int i = At(n, c, p);
                dx[i] = dy[i] * gamma[c] * inverse;
                if (training)
                {
                    dx[i] += dvariance * 2 * (x[i] - mean[c]) / count + dmean / count;
                }
            }
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, channels), Tensor.FromArray(dbeta, channels));
    }

    private int At(int n, int c, int p) => (n * channels + c) * positions + p;
}
