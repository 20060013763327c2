using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using State = Katas.Contracts.BatchNormState<System.Numerics.Tensors.Tensor<float>>;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

/// <summary>
/// The checks of BatchNorm: this file lists them and holds the worked example; conventions, forward, backward and the drawing of cases have a file each.
/// </summary>
public sealed partial class BatchNormSpec : Spec<Subject>
{
    // Examples are small and well conditioned: honest answers lie within 3e-7.
    private static readonly Tolerance OfExamples = Tolerance.Relative(1e-5);

    /// <inheritdoc/>
    protected override IEnumerable<Check<Subject>> Define() =>
    [
        Example("training-example", 5, "The worked example, training", TrainingExample),
        Example("evaluation-example", 4, "The worked example, evaluation", EvaluationExample),
        Example("backward-example", 6, "The worked example, backward of training", BackwardExample),
        .. Conventions(),
        .. ForwardChecks(),
        .. BackwardChecks(),
        Growth(
            "linear", 10, "The steps of forward and backward grow as the number of elements",
            GrowthVariable.Doubling("N", GrowthClass.Linear, from: 8, to: 256, held: 16, timed: 64), GrowthVariable.Doubling("C", GrowthClass.Linear, from: 8, to: 256, held: 16, timed: 64), Worst),
    ];

    private static IEnumerable<Expectation> TrainingExample(Trial<Subject> trial)
    {
        var result = trial.NewInstance().Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: true);
        yield return Expect.Close(result?.Output, new Tensor64([3, 2], [-2, 6, 1, 9, 1, 15]), OfExamples).Of("Output");
    }

    private static IEnumerable<Expectation> EvaluationExample(Trial<Subject> trial)
    {
        var result = trial.NewInstance().Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: false);
        yield return Expect.Close(result?.Output, new Tensor64([3, 2], [0, 10, 1.5, 16, 1.5, 28]), OfExamples).Of("Output");
    }

    private static IEnumerable<Expectation> BackwardExample(Trial<Subject> trial)
    {
        var subject = trial.NewInstance();
        _ = subject.Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: true);
        var gradients = subject.Backward(ExampleOutputGradient());
        yield return Expect.Close(gradients?.X, new Tensor64([3, 2], [-0.5, 0.5, -0.25, -0.875, 0.75, 0.375]), OfExamples).Of("Gradient by x");
        yield return Expect.Close(gradients?.Gamma, new Tensor64([2], [1.5, 1.5]), OfExamples).Of("Gradient by gamma");
        yield return Expect.Close(gradients?.Beta, new Tensor64([2], [6, 3]), OfExamples).Of("Gradient by beta");
    }

    private static Floats ExampleX() => Values([3, 2], 1, 2, 4, 5, 4, 11);

    private static Floats ExampleGamma() => Values([2], 2, 4);

    private static Floats ExampleBeta() => Values([2], 0, 10);

    private static State ExampleState() => new(Values([2], 1, 2), Values([2], 14, 2), Momentum: 0.25f, Epsilon: 2);

    private static Floats ExampleOutputGradient() => Values([3, 2], 1, 1, 2, 0, 3, 2);

    private static Floats Values(int[] shape, params float[] values) => Tensor.FromArray(values, Array.ConvertAll(shape, length => (nint)length));
}
