using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    private static IEnumerable<Check<Subject>> Conventions() =>
    [
        Convention("momentum-weighs-the-batch", 4, "Momentum is the weight of the newest batch", MomentumWeighsTheBatch),
        Convention("running-variance-is-unbiased", 4, "The running variance takes the unbiased batch variance", RunningVarianceIsUnbiased),
        Convention("evaluation-backward", 4, "Backward of evaluation takes the running statistics as constants", EvaluationBackward),
    ];

    // The mean alone, so that the bias of the variance plays no part.
    private static IEnumerable<Expectation> MomentumWeighsTheBatch(Trial<Subject> trial)
    {
        var result = trial.NewInstance().Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: true);
        var expectation = Expect.Close(result?.RunningMean, new Tensor64([2], [1.5, 3]), OfExamples).Of("Running mean");
        yield return Named(
            expectation,
            Expect.Close(result?.RunningMean, new Tensor64([2], [2.5, 5]), OfExamples),
            "This weighs the old running mean by momentum, as TensorFlow and CS231n do; here, as in PyTorch, momentum is the weight of the new batch.");
    }

    // Momentum one half, so that its side plays no part.
    private static IEnumerable<Expectation> RunningVarianceIsUnbiased(Trial<Subject> trial)
    {
        var state = ExampleState() with { Momentum = 0.5f };
        var result = trial.NewInstance().Forward(ExampleX(), ExampleGamma(), ExampleBeta(), state, training: true);
        var expectation = Expect.Close(result?.RunningVariance, new Tensor64([2], [8.5, 11.5]), OfExamples).Of("Running variance");
        yield return Named(
            expectation,
            Expect.Close(result?.RunningVariance, new Tensor64([2], [8, 8]), OfExamples),
            "This takes the biased batch variance, as TensorFlow and CS231n do; here, as in PyTorch, the batch is normalised "
            + "by the biased variance, but the running variance takes the unbiased one, divided by the number of values less one.");
    }

    private static IEnumerable<Expectation> EvaluationBackward(Trial<Subject> trial)
    {
        var subject = trial.NewInstance();
        _ = subject.Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: false);
        var gradients = subject.Backward(ExampleOutputGradient());
        var expectation = Expect.Close(gradients?.X, new Tensor64([3, 2], [0.5, 2, 1, 0, 1.5, 4]), OfExamples).Of("Gradient by x");
        var (x, gamma, outputGradient) = (Tensor64.From(ExampleX()), Tensor64.From(ExampleGamma()), Tensor64.From(ExampleOutputGradient()));
        var asInTraining = BatchNormOracle.Backward(x, gamma, Exact(ExampleState()), training: true, outputGradient);

        // Either on the batch's statistics, or the formula of training on the running ones.
        var throughRunning = new Tensor64([3, 2], [-0.5, 0, -0.46875, -11, 0.03125, -25]);
        var isTraining = Expect.Close(gradients?.X, asInTraining.X, OfExamples) is MetExpectation met ? met : Expect.Close(gradients?.X, throughRunning, OfExamples);
        yield return Named(
            expectation,
            isTraining,
            "This is the gradient of training. In evaluation mean and variance do not depend on x, so nothing flows through them.");
        yield return Expect.Close(gradients?.Gamma, new Tensor64([2], [3.75, 9]), OfExamples).Of("Gradient by gamma");
        yield return Expect.Close(gradients?.Beta, new Tensor64([2], [6, 3]), OfExamples).Of("Gradient by beta");

        var again = trial.NewInstance();
        _ = again.Forward(ExampleX(), ExampleGamma(), ExampleBeta(), ExampleState(), training: false);
        var other = Tensor.FromArray([2f, -1f, 0f, 3f, -1f, 4f], 3, 2);
        var expected = BatchNormOracle.Backward(x, gamma, Exact(ExampleState()), training: false, Tensor64.From(other));
        yield return Expect.Close(again.Backward(other)?.X, expected.X, OfExamples).Of("Gradient by x, of another output gradient");
    }

    private static Expectation Named(Expectation expectation, Expectation other, string words) =>
        expectation is MissedExpectation missed && other is MetExpectation ? missed.Following(words) : expectation;

    private static BatchNormState<Tensor64> Exact(BatchNormState<Tensor<float>> state) =>
        new(Tensor64.From(state.RunningMean), Tensor64.From(state.RunningVariance), state.Momentum, state.Epsilon);
}
