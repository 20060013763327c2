using Katas.Authoring;
using Floats = System.Numerics.Tensors.Tensor<float>;
using Subject = Katas.Contracts.ILayerNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class LayerNormSpec
{
    // Loops, Welford, vectors and whole tensors in float32 lie within 6e-7 on rows like these, folding deviation and mean into x * a + b within 2e-6.
    // Wider than they need, so that where epsilon goes is judged by the checks meant for it and not by luck.
    private static readonly Tolerance OfOutputs = Tolerance.Relative(3e-5);

    // Where the variance is zero, dividing by the root of epsilon makes 300 times what rounding left of x - mean. Beta is about one.
    private static readonly Tolerance OfConstantRows = Tolerance.Relative(1e-3).OfTerms(1);

    // Around 100 a plain float sum of 256 values loses 5e-5 of their mean, which the deviation of 0.1 makes ten times that.
    private static readonly Tolerance OfOutputsAround100 = Tolerance.Relative(2e-3);

    private static IEnumerable<Check<Subject>> ForwardChecks() =>
    [
        Edge("forward-one-row", 2, "Forward: a single row [C]", trial => ForwardOf(trial, [[3], [8]])),
        Edge("forward-one-column", 1, "Forward: one feature; every output is beta", trial => [Forward(trial, Draw(trial.Generate, [1, 1]), OfConstantRows)]),
        Edge("forward-constant-rows", 2, "Forward: constant rows become beta, not NaN", ForwardConstantRows),
        Edge("forward-variance-near-epsilon", 3, "Forward: rows whose variance is about epsilon", ForwardVarianceNearEpsilon),
        Edge("forward-large-mean", 3, "Forward: 128 and 256 features around 100", ForwardLargeMean),
        Property("forward-matrix", 8, "Forward: random [N, C]", trial => ForwardOf(trial, [[2, 3], [3, 5], [7, 4], [5, 16], [9, 33], [4, 64]])),
        Property("forward-any-rank", 6, "Forward: random [B, L, C] and rank 4", trial => ForwardOf(trial, [[2, 3, 4], [3, 2, 7], [2, 4, 3, 5], [2, 3, 4, 2, 6]])),
        Property("forward-any-epsilon", 2, "Forward: epsilon is the one given", ForwardAnyEpsilon),
        Invariant("shift-changes-nothing", 5, "Adding a number to a row changes nothing", ShiftChangesNothing),
        Invariant("scale-changes-nothing", 4, "Multiplying x by 4 and epsilon by 16 changes nothing", ScaleChangesNothing),
        Invariant("rows-are-independent", 3, "What stands in one row changes no other", RowsAreIndependent),
    ];

    private static IEnumerable<Expectation> ForwardOf(Trial<Subject> trial, int[][] shapes) =>
        shapes.Select(shape => Forward(trial, Draw(trial.Generate, Sized(trial.Generate, shape))));

    // A variance in one pass is the small difference of two numbers near 10000: wrong by a third in float32, where two passes lose nothing.
    private static IEnumerable<Expectation> ForwardLargeMean(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[4, 128], [6, 256]])
        {
            var x = Rows(trial.Generate, shape, _ => trial.Generate.Uniform(95, 105), _ => 0.1);
            yield return Forward(trial, Draw(trial.Generate, shape) with { X = x }, OfOutputsAround100);
        }
    }

    private static IEnumerable<Expectation> ForwardConstantRows(Trial<Subject> trial)
    {
        foreach (var columns in (int[])[2, 4, 8])
        {
            // Halves, and columns a power of two, so that every way to take the mean is exact.
            var constants = Rows(trial.Generate, [3, columns], _ => trial.Generate.Integer(-8, 8) / 2.0, _ => 0);
            yield return Forward(trial, Draw(trial.Generate, [3, columns]) with { X = constants }, OfConstantRows);
        }
    }

    private static IEnumerable<Expectation> ForwardVarianceNearEpsilon(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[2, 3], [3, 4], [5, 16]])
            yield return Forward(trial, NearEpsilon(trial.Generate, Sized(trial.Generate, shape)));
    }

    private static IEnumerable<Expectation> ForwardAnyEpsilon(Trial<Subject> trial)
    {
        foreach (var epsilon in (float[])[1f, 0.1f, 1e-3f, 1e-6f])
            yield return Forward(trial, Draw(trial.Generate, Sized(trial.Generate, [2, 5]), epsilon));
    }

    private static IEnumerable<Expectation> ShiftChangesNothing(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[1, 3], [4, 6]])
        {
            // Multiples of 1/256 and whole shifts, so that x + shift is exact.
            var drawn = Draw(trial.Generate, shape);
            var values = Tensor64.From(drawn.X).Map(value => Math.Round(256 * value) / 256);
            var shifts = Enumerable.Range(0, shape[0]).Select(_ => (double)trial.Generate.Integer(3, 9)).ToArray();
            var shifted = new Tensor64(shape, [.. values.Values.Select((value, i) => value + shifts[i / shape[1]])]);
            drawn = drawn with { X = values.ToFloat() };
            yield return Forward(trial, drawn);
            yield return Forward(trial, drawn with { X = shifted.ToFloat() }, OfOutputs, drawn.Output()).Of("After a shift");
        }
    }

    private static IEnumerable<Expectation> ScaleChangesNothing(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[1, 3], [4, 6]])
        {
            var drawn = Draw(trial.Generate, shape, epsilon: 0.0625f);
            var scaled = drawn with { X = Tensor64.From(drawn.X).Map(value => 4 * value).ToFloat(), Epsilon = 1f };
            yield return Forward(trial, drawn);
            yield return Forward(trial, scaled, truth: drawn.Output()).Of("After scaling");
        }
    }

    private static IEnumerable<Expectation> RowsAreIndependent(Trial<Subject> trial)
    {
        var drawn = Draw(trial.Generate, [4, 5]);
        var x = Tensor64.From(drawn.X);
        foreach (var row in (int[])[0, 3])
        {
            var changed = new Tensor64(x.Shape, [.. x.Values.Select((value, i) => i / 5 == row ? 50 * value * value - 20 : value)]);
            yield return Forward(trial, drawn with { X = changed.ToFloat() });
        }
    }

    private static Expectation Forward(Trial<Subject> trial, Drawn drawn, Tolerance? tolerance = null, Tensor64? truth = null)
    {
        truth ??= drawn.Output();
        var output = trial.NewInstance().Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.Epsilon);
        return Expect.Close(output, truth, tolerance ?? OfOutputs).Of("Output");
    }

    // Gamma is off one and beta off zero, so that a missing one shows; the output gradient's mean is off zero, so that backward's mean terms show.
    private static Drawn Draw(Generate generate, int[] shape, float epsilon = UsualEpsilon) => new(
        Rows(generate, shape, _ => generate.Uniform(-0.5, 1.5), _ => 1),
        generate.UniformTensor([shape[^1]], 0.5, 2),
        generate.UniformTensor([shape[^1]], -1, 1),
        epsilon,
        generate.NormalTensor(shape, mean: 0.7));

    // Two features at least: one by itself is a border of its own, where folding x into a * x + b leaves what rounding makes of it.
    private static int[] Sized(Generate generate, int[] shape) => [.. generate.Shape(shape[..^1]), generate.Size(shape[^1], least: 2)];

    // Standard deviations from a third of the root of epsilon to three times it.
    private static Drawn NearEpsilon(Generate generate, int[] shape) =>
        Draw(generate, shape) with { X = Rows(generate, shape, _ => 0, row => row == 0 ? 1e-2 : generate.Uniform(1e-3, 1e-2)) };

    // One value from each of C equal strata in a random order, so that no row is nearly constant by chance: rounding alone would decide such a row.
    private static Floats Rows(Generate generate, int[] shape, Func<int, double> offset, Func<int, double> scale)
    {
        var columns = shape[^1];
        var x = new Tensor64(shape);
        for (var row = 0; row < x.Length / columns; row++)
        {
            var (order, rowOffset, rowScale) = (generate.Permutation(columns), offset(row), scale(row));
            for (var c = 0; c < columns; c++)
                x.Values[row * columns + c] = generate.Plain(rowOffset) + generate.Plain(rowScale * (4 * (order[c] + generate.Uniform(0.2, 0.8)) / columns - 2));
        }

        return x.ToFloat();
    }

    /// <summary>One drawn case and its truth.</summary>
    private sealed record Drawn(Floats X, Floats Gamma, Floats Beta, float Epsilon, Floats OutputGradient)
    {
        private Tensor64 X64 => Tensor64.From(X);

        private Tensor64 Gamma64 => Tensor64.From(Gamma);

        private Tensor64 OutputGradient64 => Tensor64.From(OutputGradient);

        public Tensor64 Output() => LayerNormOracle.Forward(X64, Gamma64, Tensor64.From(Beta), Epsilon);

        public Katas.Contracts.NormGradients<Tensor64> Gradients() => LayerNormOracle.Backward(X64, Gamma64, Epsilon, OutputGradient64);

        public Tensor64 InputTerms() => LayerNormOracle.InputGradientTerms(X64, Gamma64, Epsilon, OutputGradient64);

        public Tensor64 ParameterTerms() => LayerNormOracle.ParameterGradientTerms(OutputGradient64);
    }
}
