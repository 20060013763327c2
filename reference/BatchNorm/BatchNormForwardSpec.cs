using Katas.Authoring;
using Katas.Contracts;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    // Loops, Welford, vectors and whole tensors in float32 lie within 6e-7 on channels like these, folding deviation and mean into x * a + b within 2e-6.
    // Wider than they need, so that where epsilon goes is judged by the checks meant for it and not by luck.
    private static readonly Tolerance OfOutputs = Tolerance.Relative(3e-5);

    // Where the variance is zero, dividing by the root of epsilon makes 300 times what rounding left of x - mean. Beta is about one.
    private static readonly Tolerance OfConstantChannels = Tolerance.Relative(1e-3).OfTerms(1);

    // Around 100 a plain float sum of 256 values loses 5e-5 of their mean, which the deviation of 0.1 makes ten times that.
    private static readonly Tolerance OfOutputsAround100 = Tolerance.Relative(2e-3);

    private static IEnumerable<Check<Subject>> ForwardChecks() =>
    [
        Edge("one-value-a-channel", 3, "Training on one value a channel is refused", OneValueAChannel),
        Edge("one-example", 3, "A single example: evaluated, or trained on its positions", OneExample),
        Edge("constant-channels", 1, "Constant channels become beta, not NaN", ConstantChannels),
        Edge("variance-near-epsilon", 2, "Channels whose variance is about epsilon, in both modes", VarianceNearEpsilon),
        Edge("large-mean", 2, "128 and 256 values around 100", LargeMean),
        Property("training-matrix", 6, "Training: random [N, C]", trial => OutputOf(trial, Matrices, training: true)),
        Property("training-positions", 5, "Training: random [N, C, d] and [N, C, d1, d2]", trial => OutputOf(trial, WithPositions, training: true)),
        Property("evaluation-output", 4, "Evaluation: random x of any rank", trial => OutputOf(trial, [.. Matrices, .. WithPositions], training: false)),
        Property("evaluation-keeps-statistics", 3, "Evaluation returns the running statistics unchanged", EvaluationKeepsStatistics),
        Property("running-statistics", 3, "Training moves the running statistics towards the batch's", RunningStatistics),
        Invariant("channels-are-independent", 4, "What stands in one channel changes no other", ChannelsAreIndependent),
        Invariant("shift-and-scale", 4, "In training, shifting or scaling a channel changes nothing", ShiftAndScale),
        Invariant("training-ignores-the-state", 4, "In training the running statistics do not touch the output", TrainingIgnoresTheState),
    ];

    private static int[][] Matrices => [[3, 2], [4, 3], [5, 7], [16, 4], [33, 9]];

    private static int[][] WithPositions => [[2, 3, 4], [3, 2, 5], [2, 3, 4, 5], [3, 5, 4, 2]];

    private static IEnumerable<Expectation> OutputOf(Trial<Subject> trial, int[][] shapes, bool training) =>
        shapes.Select(shape => Output(trial, Draw(trial.Generate, Sized(trial.Generate, shape), training)));

    private static IEnumerable<Expectation> OneValueAChannel(Trial<Subject> trial)
    {
        var one = Draw(trial.Generate, [1, 3]);
        var subject = trial.NewInstance();
        yield return trial.Throws<ArgumentException>(
            () => _ = subject.Forward(one.X, one.Gamma, one.Beta, one.State, training: true), "one value a channel has no variance to estimate");
        yield return Output(trial, Draw(trial.Generate, [2, 3])).Of("Two values a channel");
    }

    private static IEnumerable<Expectation> OneExample(Trial<Subject> trial)
    {
        yield return Output(trial, Draw(trial.Generate, [1, 3], training: false)).Of("Evaluation");
        yield return Output(trial, Draw(trial.Generate, [1, 3, 4])).Of("Training");
    }

    private static IEnumerable<Expectation> ConstantChannels(Trial<Subject> trial)
    {
        foreach (var count in (int[])[2, 4, 8])
        {
            // Halves, and as many as a power of two, so that every way to take the mean is exact.
            var constants = Channels(trial.Generate, [count, 3], _ => trial.Generate.Integer(-8, 8) / 2.0, _ => 0);
            yield return Output(trial, Draw(trial.Generate, [count, 3]) with { X = constants }, OfConstantChannels);
        }
    }

    private static IEnumerable<Expectation> VarianceNearEpsilon(Trial<Subject> trial)
    {
        foreach (var training in (bool[])[true, false])
        {
            foreach (var shape in (int[][])[[3, 2], [4, 3], [16, 5]])
                yield return Output(trial, NearEpsilon(trial.Generate, Sized(trial.Generate, shape), training));
        }

        foreach (var epsilon in (float[])[1f, 0.1f, 1e-3f])
            yield return Output(trial, Draw(trial.Generate, [5, 2], epsilon: epsilon));
    }

    // A variance in one pass is the small difference of two numbers near 10000: wrong by a third in float32, where two passes lose nothing.
    private static IEnumerable<Expectation> LargeMean(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[128, 4], [256, 6]])
        {
            var x = Channels(trial.Generate, shape, _ => trial.Generate.Uniform(95, 105), _ => 0.1);
            yield return Output(trial, Draw(trial.Generate, shape) with { X = x }, OfOutputsAround100);
        }
    }

    private static IEnumerable<Expectation> EvaluationKeepsStatistics(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[2, 3], [3, 2, 5]])
        {
            var drawn = Draw(trial.Generate, Sized(trial.Generate, shape), training: false);
            var truth = drawn.Result();
            var result = Forward(trial, drawn);
            yield return Expect.Close(result?.Output, truth.Output, OfOutputs).Of("Output");
            yield return Expect.Close(result?.RunningMean, truth.RunningMean, Tolerance.Relative(1e-6)).Of("Running mean");
            yield return Expect.Close(result?.RunningVariance, truth.RunningVariance, Tolerance.Relative(1e-6)).Of("Running variance");
        }
    }

    // Momentum one half, and either bias of the variance: which convention is followed is judged by checks of its own.
    private static IEnumerable<Expectation> RunningStatistics(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[2, 3], [5, 4], [3, 2, 5]])
        {
            var drawn = Draw(trial.Generate, Sized(trial.Generate, shape));
            var truth = drawn.Result();
            var (x, old) = (Tensor64.From(drawn.X), Tensor64.From(drawn.State.RunningVariance));
            var batch = BatchNormOracle.BatchVariance(x);
            var biased = new Tensor64(batch.Shape, [.. old.Values.Zip(batch.Values, (running, variance) => (running + variance) / 2)]);

            // Twice, since the state is read and never written: the same call gives the same answer.
            foreach (var time in (string[])["first", "second"])
            {
                var result = Forward(trial, drawn);
                yield return Expect.Close(result?.RunningMean, truth.RunningMean, OfOutputs).Of($"Running mean, {time} call");
                yield return Expect.Close(result?.RunningVariance, biased, OfOutputs) is MetExpectation met
                    ? met
                    : Expect.Close(result?.RunningVariance, truth.RunningVariance, OfOutputs).Of($"Running variance, {time} call");
            }
        }
    }

    private static IEnumerable<Expectation> ChannelsAreIndependent(Trial<Subject> trial)
    {
        var drawn = Draw(trial.Generate, [4, 5]);
        var x = Tensor64.From(drawn.X);
        foreach (var channel in (int[])[0, 4])
        {
            var changed = new Tensor64(x.Shape, [.. x.Values.Select((value, i) => i % 5 == channel ? 50 * value * value - 20 : value)]);
            yield return Output(trial, drawn with { X = changed.ToFloat() });
        }
    }

    private static IEnumerable<Expectation> ShiftAndScale(Trial<Subject> trial)
    {
        foreach (var shape in (int[][])[[3, 2], [6, 4]])
        {
            // Multiples of 1/256, whole shifts and a power of two, so that x + shift and 4 * x are exact.
            var drawn = Draw(trial.Generate, shape, epsilon: 0.0625f);
            var x = Tensor64.From(drawn.X).Map(value => Math.Round(256 * value) / 256);
            var shifts = Enumerable.Range(0, shape[1]).Select(_ => (double)trial.Generate.Integer(3, 9)).ToArray();
            var shifted = new Tensor64(shape, [.. x.Values.Select((value, i) => value + shifts[i % shape[1]])]);
            drawn = drawn with { X = x.ToFloat() };
            var truth = drawn.Result().Output;
            yield return Output(trial, drawn);
            yield return Output(trial, drawn with { X = shifted.ToFloat() }, truth: truth).Of("After a shift");
            var scaled = drawn with { X = x.Map(value => 4 * value).ToFloat(), State = drawn.State with { Epsilon = 1 } };
            yield return Output(trial, scaled, truth: truth).Of("After scaling x by 4 and epsilon by 16");
        }
    }

    private static IEnumerable<Expectation> TrainingIgnoresTheState(Trial<Subject> trial)
    {
        var drawn = Draw(trial.Generate, [3, 2]);
        var truth = drawn.Result().Output;
        yield return Output(trial, drawn);
        yield return Output(trial, drawn with { State = Draw(trial.Generate, [3, 2], momentum: 0.125f).State }, truth: truth).Of("With another state");
    }

    private static Expectation Output(Trial<Subject> trial, Drawn drawn, Tolerance? tolerance = null, Tensor64? truth = null)
    {
        truth ??= drawn.Result().Output;
        return Expect.Close(Forward(trial, drawn)?.Output, truth, tolerance ?? OfOutputs).Of("Output");
    }

    private static BatchNormResult<System.Numerics.Tensors.Tensor<float>>? Forward(Trial<Subject> trial, Drawn drawn) =>
        trial.NewInstance().Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.State, drawn.Training);
}
