using SwapsTrial = Katas.Authoring.Trial<Katas.Contracts.ICircularBinarySwaps>;

namespace Katas.Reference;

public sealed partial class CircularBinarySwapsSpec
{
    /// <summary>Every array of up to nine values, then random ones of any length and density.</summary>
    public override IEnumerable<object?> Explore(SwapsTrial trial)
    {
        for (var length = 0; length <= 9; length++)
        {
            for (var bits = 0; bits < 1 << length; bits++)
                yield return trial.NewInstance().MinSwaps([.. Enumerable.Range(0, length).Select(i => bits >> i & 1)]);
        }

        for (var i = 0; i < 100; i++)
        {
            var density = trial.Generate.Uniform();
            yield return trial.NewInstance().MinSwaps([.. Enumerable.Range(0, trial.Generate.Integer(10, 80)).Select(_ => trial.Generate.Chance(density) ? 1 : 0)]);
        }
    }
}
