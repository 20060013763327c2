using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using State = Katas.Contracts.BatchNormState<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    private const float UsualEpsilon = 1e-5f;

    // Gamma is off one, beta and the output gradient's mean are off zero, and the running statistics are off the batch's, so that each shows when missing.
    private static Drawn Draw(Generate generate, int[] shape, bool training = true, float epsilon = UsualEpsilon, float momentum = 0.5f) => new(
        Channels(generate, shape, _ => generate.Uniform(-0.5, 1.5), _ => generate.Uniform(0.7, 1.4)),
        generate.UniformTensor([shape[1]], 0.5, 2),
        generate.UniformTensor([shape[1]], -1, 1),
        new(generate.UniformTensor([shape[1]], -2, -0.5), generate.UniformTensor([shape[1]], 2, 4), momentum, epsilon),
        training,
        generate.NormalTensor(shape, mean: 0.7));

    // Two examples at least, since one value a channel has no variance to train on.
    private static int[] Sized(Generate generate, int[] shape) => generate.Shape(shape, least: 2);

    // Standard deviations of the batch and of the running statistics from a third of the root of epsilon to three times it.
    private static Drawn NearEpsilon(Generate generate, int[] shape, bool training)
    {
        var drawn = Draw(generate, shape, training);
        var x = Channels(generate, shape, _ => 0, channel => channel == 0 ? 1e-2 : generate.Uniform(1e-3, 1e-2));
        var (means, variances) = (generate.UniformTensor([shape[1]], -1e-3, 1e-3), generate.UniformTensor([shape[1]], 1e-6, 1e-4));
        return drawn with { X = x, State = drawn.State with { RunningMean = means, RunningVariance = variances } };
    }

    // One value from each of as many equal strata as a channel has values, in a random order, so that no channel is nearly constant by chance: rounding
    // alone would decide such a channel.
    private static Floats Channels(Generate generate, int[] shape, Func<int, double> offset, Func<int, double> scale)
    {
        var x = new Tensor64(shape);
        var positions = x.Length / (shape[0] * shape[1]);
        for (var c = 0; c < shape[1]; c++)
        {
            var count = shape[0] * positions;
            var (order, channelOffset, channelScale) = (generate.Permutation(count), offset(c), scale(c));
            for (var k = 0; k < count; k++)
            {
                var i = (k / positions * shape[1] + c) * positions + k % positions;
                x.Values[i] = generate.Plain(channelOffset) + generate.Plain(channelScale * (4 * (order[k] + generate.Uniform(0.2, 0.8)) / count - 2));
            }
        }

        return x.ToFloat();
    }

    /// <summary>One drawn case and its truth.</summary>
    private sealed record Drawn(Floats X, Floats Gamma, Floats Beta, State State, bool Training, Floats OutputGradient)
    {
        private Tensor64 X64 => Tensor64.From(X);

        private Tensor64 Gamma64 => Tensor64.From(Gamma);

        private Tensor64 OutputGradient64 => Tensor64.From(OutputGradient);

        public BatchNormResult<Tensor64> Result() => BatchNormOracle.Forward(X64, Gamma64, Tensor64.From(Beta), Exact(State), Training);

        public NormGradients<Tensor64> Gradients() => BatchNormOracle.Backward(X64, Gamma64, Exact(State), Training, OutputGradient64);

        public Tensor64 InputTerms() => BatchNormOracle.InputGradientTerms(X64, Gamma64, Exact(State), Training, OutputGradient64);

        public Tensor64 ParameterTerms() => BatchNormOracle.ParameterGradientTerms(OutputGradient64);
    }
}
