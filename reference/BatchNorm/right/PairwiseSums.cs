/// <summary>Brings the channels in front, so that each is one row of memory, and sums rows by halves, recursively, in float32.</summary>
public sealed class PairwiseSums : IBatchNorm<Tensor<float>>
{
    private float[][] normalized = [];
    private float[] deviations = [];
    private float[] scale = [];
    private bool training;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        this.training = training;
        scale = gamma.ToDenseArray();
        normalized = ChannelsInFront(x);
        int count = normalized[0].Length;
        if (training && count == 1) throw new ArgumentException("One value has no variance.");

        float[] means = state.RunningMean.ToDenseArray(), variances = state.RunningVariance.ToDenseArray();
        deviations = new float[scale.Length];
        var shift = beta.ToDenseArray();
        var output = new float[scale.Length][];
        for (int c = 0; c < scale.Length; c++)
        {
            var row = normalized[c];
            float mean = means[c], variance = variances[c];
            if (training)
            {
                mean = Sum(row, value => value) / count;
                variance = Sum(row, value => (value - mean) * (value - mean)) / count;
                means[c] = state.Momentum * mean + (1 - state.Momentum) * means[c];
                variances[c] = state.Momentum * variance * count / (count - 1) + (1 - state.Momentum) * variances[c];
            }

            deviations[c] = MathF.Sqrt(variance + state.Epsilon);
            normalized[c] = [.. row.Select(value => (value - mean) / deviations[c])];
            output[c] = [.. normalized[c].Select(value => value * scale[c] + shift[c])];
        }

        return new(ChannelsSecond(output, x), Tensor.FromArray(means, means.Length), Tensor.FromArray(variances, variances.Length));
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var rows = ChannelsInFront(outputGradient);
        float[] dgamma = new float[rows.Length], dbeta = new float[rows.Length];
        for (int c = 0; c < rows.Length; c++)
        {
            var (gradient, values) = (rows[c], normalized[c]);
            dbeta[c] = Sum(gradient, value => value);
            dgamma[c] = Sum([.. gradient.Zip(values, (g, value) => g * value)], product => product);
            var (mean, projection) = training ? (dbeta[c] / gradient.Length, dgamma[c] / gradient.Length) : (0, 0);
            rows[c] = [.. gradient.Zip(values, (g, value) => scale[c] * (g - mean - value * projection) / deviations[c])];
        }

        return new(ChannelsSecond(rows, outputGradient), Tensor.FromArray(dgamma, dgamma.Length), Tensor.FromArray(dbeta, dbeta.Length));
    }

    private static float[][] ChannelsInFront(Tensor<float> x) =>
        [.. x.Reshape(x.Lengths[0], x.Lengths[1], -1).Permute(1, 0, 2).ToDenseArray().Chunk((int)(x.FlattenedLength / x.Lengths[1]))];

    private static Tensor<float> ChannelsSecond(float[][] rows, Tensor<float> like)
    {
        var (examples, channels) = (like.Lengths[0], like.Lengths[1]);
        return Tensor.FromArray(rows.SelectMany(row => row).ToArray(), like.FlattenedLength)
            .Reshape(channels, examples, -1).Permute(1, 0, 2).Reshape(like.Lengths);
    }

    private static float Sum(ReadOnlySpan<float> values, Func<float, float> term) =>
        values.Length == 1 ? term(values[0]) : Sum(values[..(values.Length / 2)], term) + Sum(values[(values.Length / 2)..], term);
}
