using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.RunningMeanOracle;
using Subject = Katas.Contracts.IRunningMean<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

/// <summary>The checks of the running mean.</summary>
public sealed class RunningMeanSpec : Spec<Subject>
{
    // Sums of up to 200 values in float32 lie within 1e-6 of the largest mean; every known mistake is off by a tenth of it or more.
    private static readonly Tolerance OfMeans = Tolerance.Relative(1e-5);

    /// <inheritdoc/>
    protected override IEnumerable<Check<Subject>> Define() =>
    [
        Example("three-rows", 20, "The worked example", ThreeRows),
        Edge("one-row", 15, "One row is its own mean", trial => Forward(trial, [1, 1], [1, 4])),
        Convention("present-row-counts", 5, "A row belongs to its own mean", PresentRowCounts),
        Property("random", 40, "Random sequences", trial => Forward(trial, [2, 3], [3, 2], [5, 4], [17, 3], [200, 2])),
        Invariant("no-look-ahead", 20, "What comes later changes no earlier row", NoLookAhead),
    ];

    /// <summary>Answers to many more inputs, by which a mutant that no check fails is compared with the model solution.</summary>
    public override IEnumerable<object?> Explore(Trial<Subject> trial)
    {
        for (var i = 0; i < 40; i++)
            yield return trial.NewInstance().Forward(trial.Generate.NormalTensor([trial.Generate.Integer(1, 20), trial.Generate.Integer(1, 6)], mean: 1));
    }

    private static IEnumerable<Expectation> ThreeRows(Trial<Subject> trial)
    {
        var x = Tensor.FromArray([1f, 2, 3, 0, 5, 4], 3, 2);
        yield return Expect.Close(trial.NewInstance().Forward(x), new Tensor64([3, 2], [1, 2, 2, 1, 3, 2]), OfMeans);
    }

    private static IEnumerable<Expectation> PresentRowCounts(Trial<Subject> trial)
    {
        var x = Tensor.FromArray([4f, 8, 6], 3, 1);
        var (truth, other) = (Oracle.Forward(Tensor64.From(x)), Oracle.WithoutThePresentRow(Tensor64.From(x)));
        var means = trial.NewInstance().Forward(x);
        var expectation = Expect.Close(means, truth, OfMeans);
        yield return expectation is MissedExpectation missed && Expect.Close(means, other, OfMeans) is MetExpectation
            ? missed.Following("This averages only the rows before, as some forecasts do; here the present row counts too.")
            : expectation;
    }

    private static IEnumerable<Expectation> Forward(Trial<Subject> trial, params int[][] shapes)
    {
        foreach (var shape in shapes)
        {
            // A mean of 1 keeps the truth away from zero, of which no share is left to be off by.
            var x = trial.Generate.NormalTensor(trial.Generate.Shape(shape), mean: 1);
            var truth = Oracle.Forward(Tensor64.From(x));
            yield return Expect.Close(trial.NewInstance().Forward(x), truth, OfMeans);
        }
    }

    private static IEnumerable<Expectation> NoLookAhead(Trial<Subject> trial)
    {
        var x = trial.Generate.NormalTensor([6, 3], mean: 1);
        var truth = Oracle.Forward(Tensor64.From(x));
        for (var length = 6; length >= 1; length--)
        {
            var means = trial.NewInstance().Forward(Top(x, length));
            yield return Expect.Close(means, Tensor64.From(Top(truth.ToFloat(), length)), OfMeans).Of($"Of the first {length} rows");
        }
    }

    private static Tensor<float> Top(Tensor<float> x, int rows) => Tensor.FromArray(x.ToDenseArray()[..(rows * 3)], rows, 3);
}
