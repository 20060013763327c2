using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>
/// Batch normalisation in double, channel by channel (Ioffe and Szegedy 2015, algorithms 1 and 2). The gradient in training multiplies by the whole
/// Jacobian of a channel, which is slow and plain, rather than by the closed form that solutions use.
/// </summary>
public static class BatchNormOracle
{
    /// <summary>Output and running statistics; see <see cref="IBatchNorm{TTensor}.Forward"/>.</summary>
    public static BatchNormResult<Tensor64> Forward(Tensor64 x, Tensor64 gamma, Tensor64 beta, BatchNormState<Tensor64> state, bool training)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(beta);
        ArgumentNullException.ThrowIfNull(state);
        var result = new BatchNormResult<Tensor64>(new(x.Shape), new(x.Shape[1]), new(x.Shape[1]));
        for (var c = 0; c < x.Shape[1]; c++)
        {
            var (mean, deviation) = Normalizer(x, c, state, training);
            foreach (var i in Places(x, c)) result.Output.Values[i] = (x.Values[i] - mean) / deviation * gamma.Values[c] + beta.Values[c];

            var (runningMean, runningVariance) = (state.RunningMean.Values[c], state.RunningVariance.Values[c]);
            if (training)
            {
                var values = Channel(x, c);
                var unbiased = values.Length / (values.Length - 1.0) * BiasedVariance(values);
                runningMean = (1.0 - state.Momentum) * runningMean + state.Momentum * values.Average();
                runningVariance = (1.0 - state.Momentum) * runningVariance + state.Momentum * unbiased;
            }

            (result.RunningMean.Values[c], result.RunningVariance.Values[c]) = (runningMean, runningVariance);
        }

        return result;
    }

    /// <summary>The gradients of a loss by x, gamma and beta, given its gradient by the output of <see cref="Forward"/> in the same mode.</summary>
    public static NormGradients<Tensor64> Backward(
        Tensor64 x, Tensor64 gamma, BatchNormState<Tensor64> state, bool training, Tensor64 outputGradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(outputGradient);
        var gradients = new NormGradients<Tensor64>(new(x.Shape), new(x.Shape[1]), new(x.Shape[1]));
        for (var c = 0; c < x.Shape[1]; c++)
        {
            var (mean, deviation) = Normalizer(x, c, state, training);
            var places = Places(x, c);
            var normalized = Array.ConvertAll(places, i => (x.Values[i] - mean) / deviation);
            foreach (var (k, place) in places.Index())
            {
                var gradient = outputGradient.Values[place];
                gradients.Gamma.Values[c] += gradient * normalized[k];
                gradients.Beta.Values[c] += gradient;

                // How normalised value k moves with x j: directly and, where the statistics are the batch's, through mean and variance.
                var byX = gradient * gamma.Values[c] / deviation;
                gradients.X.Values[place] += byX;
                if (!training) continue;
                var throughStatistics = byX / places.Length;
                for (var j = 0; j < places.Length; j++) gradients.X.Values[places[j]] -= throughStatistics * (1 + normalized[k] * normalized[j]);
            }
        }

        return gradients;
    }

    /// <summary>The variance of every channel, divided by the number of its values, <c>[C]</c>.</summary>
    public static Tensor64 BatchVariance(Tensor64 x) => OfChannels(x, BiasedVariance);

    /// <summary>
    /// How large the terms are whose difference is the gradient by x: in each channel the largest <c>|gamma * outputGradient / deviation|</c>, shaped as x.
    /// </summary>
    public static Tensor64 InputGradientTerms(Tensor64 x, Tensor64 gamma, BatchNormState<Tensor64> state, bool training, Tensor64 outputGradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(outputGradient);
        var terms = new Tensor64(x.Shape);
        for (var c = 0; c < x.Shape[1]; c++)
        {
            var largest = Channel(outputGradient, c).Max(gradient => Math.Abs(gradient * gamma.Values[c])) / Normalizer(x, c, state, training).Deviation;
            foreach (var i in Places(x, c)) terms.Values[i] = largest;
        }

        return terms;
    }

    /// <summary>
    /// How large the terms are whose sums are the gradients by gamma and beta: the sum of <c>|outputGradient|</c> over each channel, <c>[C]</c>.
    /// Normalised values, by which gamma's are multiplied, are about one.
    /// </summary>
    public static Tensor64 ParameterGradientTerms(Tensor64 outputGradient) => OfChannels(outputGradient, values => values.Sum(Math.Abs));

    private static (double Mean, double Deviation) Normalizer(Tensor64 x, int channel, BatchNormState<Tensor64> state, bool training)
    {
        var values = Channel(x, channel);
        var mean = training ? values.Average() : state.RunningMean.Values[channel];
        var variance = training ? BiasedVariance(values) : state.RunningVariance.Values[channel];
        return (mean, Math.Sqrt(variance + state.Epsilon));
    }

    private static double BiasedVariance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }

    private static Tensor64 OfChannels(Tensor64 x, Func<double[], double> statistic)
    {
        ArgumentNullException.ThrowIfNull(x);
        return new([x.Shape[1]], [.. Enumerable.Range(0, x.Shape[1]).Select(c => statistic(Channel(x, c)))]);
    }

    private static double[] Channel(Tensor64 x, int channel) => [.. Places(x, channel).Select(i => x.Values[i])];

    // Row-major [N, C, d1, ...]: the flat index of an element, divided by the number of positions, counts examples and channels.
    private static int[] Places(Tensor64 x, int channel)
    {
        var (examples, channels) = (x.Shape[0], x.Shape[1]);
        var positions = x.Length / (examples * channels);
        return [.. Enumerable.Range(0, examples * positions).Select(k => (k / positions * channels + channel) * positions + k % positions)];
    }
}
