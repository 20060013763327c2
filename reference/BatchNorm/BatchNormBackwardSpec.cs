using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    private delegate IEnumerable<Expectation> Judged(
        Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients, Tolerance tolerance);

    // The gradient by x is a difference of terms that all but cancel over few values, and a gradient by gamma may be a sum near zero: a share of the
    // terms, not of the result. Honest answers in float32 lie within 6e-7 of them; the rest is for epsilon, as in forward.
    private static readonly Tolerance OfGradients = Tolerance.Relative(3e-5);

    // Around 100 a plain float mean of 130 values is off by some 1e-5, and every normalised value by three times that, at a deviation of 0.3.
    private static readonly Tolerance OfGradientsAround100 = Tolerance.Relative(6e-4);

    private static IEnumerable<Check<Subject>> BackwardChecks() =>
    [
        Edge("backward-belongs-to-the-last-forward", 2, "Backward: after two forwards it belongs to the last", BackwardBelongsToTheLastForward),
        Property("backward-x", 5, "Backward: gradient by x of random [N, C]", trial => BackwardOfMatrices(trial, ByX)),
        Property("backward-gamma", 3, "Backward: gradient by gamma of random [N, C]", trial => BackwardOfMatrices(trial, ByGamma)),
        Property("backward-beta", 3, "Backward: gradient by beta of random [N, C]", trial => BackwardOfMatrices(trial, ByBeta)),
        Property("backward-positions", 3, "Backward: random [N, C, d] and [N, C, d1, d2]", BackwardOfPositions),
        Invariant("backward-again", 3, "Backward twice: gradients do not accumulate", BackwardAgain),
    ];

    private static IEnumerable<Expectation> BackwardOfMatrices(Trial<Subject> trial, Judged judged)
    {
        foreach (var shape in Matrices)
        {
            foreach (var expectation in Backward(trial.NewInstance(), Draw(trial.Generate, Sized(trial.Generate, shape)), judged)) yield return expectation;
        }

        foreach (var expectation in Backward(trial.NewInstance(), NearEpsilon(trial.Generate, Sized(trial.Generate, [6, 5]), training: true), judged)) yield return expectation;

        var around100 = Channels(trial.Generate, [130, 9], _ => trial.Generate.Uniform(95, 105), _ => 0.3);
        var large = Draw(trial.Generate, [130, 9]) with { X = around100 };
        foreach (var expectation in Backward(trial.NewInstance(), large, judged, OfGradientsAround100)) yield return expectation;
    }

    private static IEnumerable<Expectation> BackwardOfPositions(Trial<Subject> trial) =>
        WithPositions.SelectMany(shape => Backward(trial.NewInstance(), Draw(trial.Generate, Sized(trial.Generate, shape)), Every));

    private static IEnumerable<Expectation> BackwardBelongsToTheLastForward(Trial<Subject> trial)
    {
        var subject = trial.NewInstance();
        foreach (var training in (bool[])[false, true])
        {
            var before = Draw(trial.Generate, [2, 3], training);
            _ = subject.Forward(before.X, before.Gamma, before.Beta, before.State, before.Training);
        }

        foreach (var expectation in Backward(subject, Draw(trial.Generate, [3, 4], epsilon: 0.1f), Every)) yield return expectation;
    }

    private static IEnumerable<Expectation> BackwardAgain(Trial<Subject> trial)
    {
        var (subject, first) = (trial.NewInstance(), Draw(trial.Generate, [5, 3]));
        var second = first with { OutputGradient = trial.Generate.NormalTensor([5, 3], mean: -0.4) };
        var truth = second.Gradients();
        foreach (var expectation in Backward(subject, first, Every)) yield return expectation;
        foreach (var expectation in Every(second, truth, subject.Backward(second.OutputGradient), OfGradients))
            yield return expectation.Of("The second time");
    }

    private static IEnumerable<Expectation> Backward(Subject subject, Drawn drawn, Judged judged, Tolerance? tolerance = null)
    {
        var truth = drawn.Gradients();
        _ = subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.State, drawn.Training);
        return judged(drawn, truth, subject.Backward(drawn.OutputGradient), tolerance ?? OfGradients);
    }

    private static IEnumerable<Expectation> Every(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients, Tolerance tolerance) =>
        [.. ByBeta(drawn, truth, gradients, tolerance), .. ByGamma(drawn, truth, gradients, tolerance), .. ByX(drawn, truth, gradients, tolerance)];

    private static IEnumerable<Expectation> ByX(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients, Tolerance tolerance) =>
        [Expect.Close(gradients?.X, truth.X, tolerance.OfTerms(drawn.InputTerms())).Of("Gradient by x")];

    private static IEnumerable<Expectation> ByGamma(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients, Tolerance tolerance) =>
        [Expect.Close(gradients?.Gamma, truth.Gamma, tolerance.OfTerms(drawn.ParameterTerms())).Of("Gradient by gamma")];

    private static IEnumerable<Expectation> ByBeta(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients, Tolerance tolerance) =>
        [Expect.Close(gradients?.Beta, truth.Beta, tolerance.OfTerms(drawn.ParameterTerms())).Of("Gradient by beta")];
}
