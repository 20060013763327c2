using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using Subject = Katas.Contracts.ILayerNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class LayerNormSpec
{
    // The gradient by x is a difference of terms that all but cancel over few columns, and a gradient by gamma may be a sum near zero: a share of the
    // terms, not of the result. Honest answers in float32 lie within 6e-7 of them; the rest is
    // for epsilon, as in forward.
    private static readonly Tolerance OfGradients = Tolerance.Relative(3e-5);

    private static readonly int[][] Matrices = [[2, 3], [3, 5], [7, 4], [5, 16], [33, 9]];

    private static IEnumerable<Check<Subject>> BackwardChecks() =>
    [
        Edge("backward-one-row", 2, "Backward: a single row [C]", trial => Backward(trial, [[3], [8]], Every)),
        Edge("backward-one-column", 1, "Backward: one feature; its gradient is zero", trial => Backward(trial, [[1, 1]], Every)),
        Edge("backward-variance-near-epsilon", 3, "Backward: rows whose variance is about epsilon", BackwardVarianceNearEpsilon),
        Edge("backward-belongs-to-the-last-forward", 2, "Backward: after two forwards it belongs to the last", BackwardBelongsToTheLastForward),
        Property("backward-x", 8, "Backward: gradient by x of random [N, C]", trial => Backward(trial, Matrices, ByX)),
        Property("backward-gamma", 4, "Backward: gradient by gamma of random [N, C]", trial => Backward(trial, Matrices, ByGamma)),
        Property("backward-beta", 3, "Backward: gradient by beta of random [N, C]", trial => Backward(trial, Matrices, ByBeta)),
        Property("backward-any-rank", 4, "Backward: random [B, L, C] and rank 4", trial => Backward(trial, [[2, 3, 4], [3, 2, 7], [2, 4, 3, 5]], Every)),
        Invariant("backward-again", 3, "Backward twice: gradients do not accumulate", BackwardAgain),
    ];

    private static IEnumerable<Expectation> Backward(
        Trial<Subject> trial, int[][] shapes, Func<Drawn, NormGradients<Tensor64>, NormGradients<Floats>?, IEnumerable<Expectation>> judged) =>
        shapes.SelectMany(shape => Backward(trial.NewInstance(), Draw(trial.Generate, Sized(trial.Generate, shape)), judged));

    private static IEnumerable<Expectation> Backward(
        Subject subject, Drawn drawn, Func<Drawn, NormGradients<Tensor64>, NormGradients<Floats>?, IEnumerable<Expectation>> judged)
    {
        var truth = drawn.Gradients();
        _ = subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.Epsilon);
        return judged(drawn, truth, subject.Backward(drawn.OutputGradient));
    }

    private static IEnumerable<Expectation> BackwardVarianceNearEpsilon(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[2, 3], [3, 4], [5, 16]])
        {
            foreach (var expectation in Backward(trial.NewInstance(), NearEpsilon(trial.Generate, Sized(trial.Generate, shape)), Every))
                yield return expectation;
        }
    }

    private static IEnumerable<Expectation> BackwardBelongsToTheLastForward(Trial<Subject> trial)
    {
        var subject = trial.NewInstance();
        var first = Draw(trial.Generate, [2, 3]);
        _ = subject.Forward(first.X, first.Gamma, first.Beta, first.Epsilon);
        foreach (var expectation in Backward(subject, Draw(trial.Generate, [3, 4], epsilon: 0.1f), Every))
            yield return expectation;
    }

    private static IEnumerable<Expectation> BackwardAgain(Trial<Subject> trial)
    {
        var (subject, first) = (trial.NewInstance(), Draw(trial.Generate, [3, 5]));
        var second = first with { OutputGradient = trial.Generate.NormalTensor([3, 5], mean: -0.4) };
        var truth = second.Gradients();
        foreach (var expectation in Backward(subject, first, Every)) yield return expectation;
        foreach (var expectation in Every(second, truth, subject.Backward(second.OutputGradient))) yield return expectation.Of("The second time");
    }

    private static IEnumerable<Expectation> Every(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients) =>
        [.. ByBeta(drawn, truth, gradients), .. ByGamma(drawn, truth, gradients), .. ByX(drawn, truth, gradients)];

    private static IEnumerable<Expectation> ByX(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients) =>
        [Expect.Close(gradients?.X, truth.X, OfGradients.OfTerms(drawn.InputTerms())).Of("Gradient by x")];

    private static IEnumerable<Expectation> ByGamma(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients) =>
        [Expect.Close(gradients?.Gamma, truth.Gamma, OfGradients.OfTerms(drawn.ParameterTerms())).Of("Gradient by gamma")];

    private static IEnumerable<Expectation> ByBeta(Drawn drawn, NormGradients<Tensor64> truth, NormGradients<Floats>? gradients) =>
        [Expect.Close(gradients?.Beta, truth.Beta, OfGradients.OfTerms(drawn.ParameterTerms())).Of("Gradient by beta")];
}
