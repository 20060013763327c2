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
        Example("worked-example", 40, "The worked example of the statement", WorkedExample),
        Property("random", 60, "Random arrays, the empty one among them", Random),
    ];

    /// <summary>Answers to many more inputs, by which a mutant that no check fails is compared with the model solution.</summary>
    public override IEnumerable<object?> Explore(Trial<IPlaceholder> trial)
    {
        for (var i = 0; i < 50; i++) yield return trial.NewInstance().Solve(trial.Generate.Integers(trial.Generate.Integer(0, 20), -100, 100));
    }

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
