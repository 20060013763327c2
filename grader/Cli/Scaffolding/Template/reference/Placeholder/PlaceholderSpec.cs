using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.PlaceholderOracle;

namespace Katas.Reference;

/// <summary>The checks. To be written: docs/authoring.md says which kinds there are and what to know.</summary>
public sealed class PlaceholderSpec : Spec<IPlaceholder>
{
    /// <inheritdoc/>
    protected override IEnumerable<Check<IPlaceholder>> Define() =>
    [
        Example("worked-example", 30, "The worked example of the statement", WorkedExample),
        Property("random", 60, "Random arrays, the empty one among them", Random),
        Growth("linear", 10, "The steps grow as n", GrowthVariable.Doubling("n", GrowthClass.Linear, from: 64, to: 16_384), Worst),
    ];

    /// <summary>What `kata grade --speed` times beside the model solution: a size that takes it microseconds to a few milliseconds.</summary>
    protected override IEnumerable<TimedSize<IPlaceholder>> DefineSizes() =>
        [Time("sixteen-thousand", "16,384 random values", generate => Timed(generate.Integers(16_384, -100, 100)))];

    /// <summary>Answers to many more inputs, by which a mutant that no check fails is compared with the model solution.</summary>
    public override IEnumerable<object?> Explore(Trial<IPlaceholder> trial)
    {
        for (var i = 0; i < 50; i++) yield return trial.NewInstance().Solve(trial.Generate.Integers(trial.Generate.Integer(0, 20), -100, 100));
    }

    // To be written: the worst case of a size for every honest way, which the class of growth is decided by. Here any is as bad as another.
    private static IEnumerable<Expectation> Worst(Trial<IPlaceholder> trial, int n)
    {
        var values = trial.Generate.Integers(n, -100, 100);
        var expected = Oracle.Solve(values);
        yield return Expect.Equal(trial.NewInstance().Solve(values), expected);
    }

    // The calls; what they must come to; and what is written into the input before each, so that no answer can be kept.
    private static TimedCase<IPlaceholder> Timed(int[] values) => TimedCase.Of(
        (IPlaceholder subject) => subject.Solve(values),
        answer => [Expect.Equal(answer, Oracle.Solve(values))],
        rewriting => rewriting.Set(values, rewriting.Generate.Integer(0, values.Length - 1), rewriting.Generate.Integer(-100, 100)));

    private static IEnumerable<Expectation> WorkedExample(Trial<IPlaceholder> trial)
    {
        yield return Expect.Equal(trial.NewInstance().Solve([1, 2, 3]), 6);
    }

    private static IEnumerable<Expectation> Random(Trial<IPlaceholder> trial)
    {
        for (var length = 0; length <= 10; length++)
        {
            // The truth before the call, so that nothing the submission does can have a part in it.
            var values = trial.Generate.Integers(length, -100, 100);
            var expected = Oracle.Solve(values);
            yield return Expect.Equal(trial.NewInstance().Solve(values), expected);
        }
    }
}
