using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using Subject = Katas.Contracts.ILayerNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

/// <summary>The checks of LayerNorm: this file lists them and holds the worked examples; forward and backward have a file each.</summary>
public sealed partial class LayerNormSpec : Spec<Subject>
{
    private const float UsualEpsilon = 1e-5f;

    // Examples are small and well conditioned: honest answers lie within 3e-7.
    private static readonly Tolerance OfExamples = Tolerance.Relative(1e-5);

    // Half of epsilon / variance in the convention checks, so that each convention is judged alone.
    private static readonly Tolerance OfConventions = Tolerance.Relative(1e-4);

    /// <inheritdoc/>
    protected override IEnumerable<Check<Subject>> Define() =>
    [
        Example("forward-example", 6, "The worked example, forward", ForwardExample),
        Example("sequence-example", 3, "A batch of sequences [2, 2, 3] is normalised token by token", SequenceExample),
        Example("backward-example", 6, "The worked example, backward", BackwardExample),
        Convention("variance-is-biased", 3, "The variance divides by C, not by C - 1", VarianceIsBiased),
        Convention("epsilon-under-the-root", 3, "Epsilon is added to the variance, under the root", EpsilonUnderTheRoot),
        .. ForwardChecks(),
        .. BackwardChecks(),
        Growth(
            "linear", 10, "The steps of forward and backward grow as the number of elements",
            GrowthVariable.Doubling("N", GrowthClass.Linear, from: 8, to: 256, held: 16, timed: 64), GrowthVariable.Doubling("C", GrowthClass.Linear, from: 8, to: 256, held: 16, timed: 64), Worst),
    ];

    private static IEnumerable<Expectation> ForwardExample(Trial<Subject> trial)
    {
        var output = trial.NewInstance().Forward(ExampleX(), ExampleGamma(), ExampleBeta(), epsilon: 0.5f);
        yield return Expect.Close(output, new Tensor64([2, 4], [-1, -1, 10, 7, 1, 0, 9, 1]), OfExamples).Of("Output");
    }

    private static IEnumerable<Expectation> SequenceExample(Trial<Subject> trial)
    {
        var x = Values([2, 2, 3], 0, 0, 3, 1, 2, 3, 4, -2, 1, 0, 6, 0);
        var output = trial.NewInstance().Forward(x, Values([3], 1, 1, 2), Values([3], 0, 1, 0), UsualEpsilon);
        double[] expected = [-0.7071, 0.2929, 2.8284, -1.2247, 1, 2.4495, 1.2247, -0.2247, 0, -0.7071, 2.4142, -1.4142];

        // The statement shows four decimals.
        yield return Expect.Close(output, new Tensor64([2, 2, 3], expected), Tolerance.Relative(1e-4)).Of("Output");
    }

    private static IEnumerable<Expectation> BackwardExample(Trial<Subject> trial)
    {
        var subject = trial.NewInstance();
        _ = subject.Forward(ExampleX(), ExampleGamma(), ExampleBeta(), epsilon: 0.5f);
        var gradients = subject.Backward(Values([2, 4], 0, 1, 4, 0.5f, 3, 1, -1, 0));
        yield return Expect.Close(gradients?.X, new Tensor64([2, 4], [-0.75, 0.125, 1, -0.375, 1, 1, -1, -1]), OfExamples).Of("Gradient by x");
        yield return Expect.Close(gradients?.Gamma, new Tensor64([4], [3, -0.5, 1, 0.75]), OfExamples).Of("Gradient by gamma");
        yield return Expect.Close(gradients?.Beta, new Tensor64([4], [3, 2, 3, 0.5]), OfExamples).Of("Gradient by beta");
    }

    private static IEnumerable<Expectation> VarianceIsBiased(Trial<Subject> trial) => Convention(trial, UsualEpsilon);

    private static IEnumerable<Expectation> EpsilonUnderTheRoot(Trial<Subject> trial) => Convention(trial, epsilon: 0.5f);

    private static IEnumerable<Expectation> Convention(Trial<Subject> trial, float epsilon)
    {
        var (x, gamma, beta) = (Values([1, 4], 1, 2, 3, 6), Values([4], 1, 1, 1, 1), Values([4], 0, 0, 0, 0));
        var output = trial.NewInstance().Forward(x, gamma, beta, epsilon);
        var (x64, gamma64, beta64) = (Tensor64.From(x), Tensor64.From(gamma), Tensor64.From(beta));
        var expectation = Expect.Close(output, LayerNormOracle.Forward(x64, gamma64, beta64, epsilon), OfConventions).Of("Output");

        const double Unbiased = 4.0 / 3;
        (Func<double, double> Divisor, string Words)[] others =
        [
            (variance => Math.Sqrt(variance * Unbiased + epsilon), "This divides the variance by C - 1, as torch.var does by default; here it is divided by C."),
            (variance => Math.Sqrt(variance) + epsilon, "This adds epsilon to the standard deviation, as some lecture notes do; here it is added to the variance, under the root."),
            (variance => Math.Sqrt(variance * Unbiased) + epsilon, "This is (x - mean) / (std + epsilon) with the unbiased deviation, as The Annotated Transformer writes it; here the variance is divided by C and epsilon stands under the root."),
        ];
        var other = others.FirstOrDefault(o => Expect.Close(output, LayerNormOracle.Forward(x64, gamma64, beta64, o.Divisor), OfConventions) is MetExpectation);
        yield return expectation is MissedExpectation missed && other.Words is { } words ? missed.Following(words) : expectation;
    }

    private static Floats ExampleX() => Values([2, 4], 1, 2, 3, 6, 4, 3, 2, 3);

    private static Floats ExampleGamma() => Values([4], 1, 2, 1, 4);

    private static Floats ExampleBeta() => Values([4], 0, 0, 10, 1);

    private static Floats Values(int[] shape, params float[] values) => Tensor.FromArray(values, Array.ConvertAll(shape, length => (nint)length));
}
