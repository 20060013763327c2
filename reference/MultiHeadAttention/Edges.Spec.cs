using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Borders of the domain.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    // A score of 1000 carries a rounding error of 1e-4 or so from its float32 sum, and attention moves by that share: honest solutions lie up to
    // 2.5e-4 off.
    private static readonly Tolerance WithLargeScores = Tolerance.Relative(1e-3);

    private static IEnumerable<Expectation> OneKey(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 1, queries: 1, keys: 1, numHeads: 2, headWidth: 2);
        yield return it.Holds(trial, Ordinary);
        yield return (it with { Mask = Floats([1, 1, 1], 1) }).Holds(trial, Ordinary).Of("With a mask");
    }

    private static IEnumerable<Expectation> HeadsOfWidthOne(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        yield return Random(trial.Generate, batch: 2, queries: 3, keys: 5, numHeads: 4, headWidth: 1).Holds(trial, Ordinary);
    }

    // Queries and keys share a large vector, so that the scores of a query are 1000 (or -1000) and differ by about 1; then scores that differ by
    // hundreds, so that one key takes all. Identity weights keep the size of the scores in hand.
    private static IEnumerable<Expectation> LargeScores(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        const int HeadWidth = 4;
        var size = Math.Sqrt(1000 / Math.Sqrt(HeadWidth));
        foreach (var sign in (double[])[1, -1])
        {
            var it = Random(trial.Generate, batch: 1, queries: 3, keys: 5, numHeads: 2, HeadWidth);
            it = WithIdentityScores(it) with
            {
                Query = Around(trial.Generate, [1, 3, it.Width], sign * size, spread: 0.02),
                Key = Around(trial.Generate, [1, 5, it.Width], size, spread: 0.02),
            };
            yield return it.Holds(trial, WithLargeScores).Of($"Scores near {sign * 1000}");
        }

        var spread = Random(trial.Generate, batch: 2, queries: 3, keys: 5, numHeads: 2, HeadWidth);
        spread = WithIdentityScores(spread) with
        {
            Query = trial.Generate.NormalTensor([2, 3, spread.Width], standardDeviation: size),
            Key = trial.Generate.NormalTensor([2, 5, spread.Width], standardDeviation: size),
        };
        yield return spread.Holds(trial, WithLargeScores).Of("Scores that differ by hundreds");
    }

    // The masked key scores 20000 with every query, the others a few units: a mask that is not minus infinity, and one that comes after softmax, shows.
    private static IEnumerable<Expectation> MaskedKeyOutscoresAll(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        const int Queries = 3, Keys = 4, HeadWidth = 4;
        var it = Random(trial.Generate, batch: 1, Queries, Keys, numHeads: 2, HeadWidth);
        var key = Tensor64.From(it.Key);
        var mask = Tensor64.From(RandomMask(trial.Generate, it));
        var shut = trial.Generate.Integer(0, Keys - 1);
        for (var f = 0; f < it.Width; f++) key[0, shut, f] = 1e4;
        for (var i = 0; i < Queries; i++)
        {
            mask[0, i, (shut + 1) % Keys] = mask[0, i, (shut + 2) % Keys] = 1;
            mask[0, i, shut] = 0;
        }

        it = WithIdentityScores(it) with
        {
            Query = Around(trial.Generate, [1, Queries, it.Width], 1, spread: 0.3),
            Key = key.ToFloat(),
            Mask = mask.ToFloat(),
        };
        yield return it.Holds(trial, Ordinary);
    }

    private static Case WithIdentityScores(Case of)
    {
        var identity = IdentityWeights(of.Width);
        return of with { Weights = of.Weights with { QueryWeight = identity.QueryWeight, KeyWeight = identity.KeyWeight } };
    }

    /// <summary>Elements near <paramref name="middle"/>: never further than three spreads.</summary>
    private static Tensor<float> Around(Generate generate, int[] shape, double middle, double spread) =>
        generate.UniformTensor(shape, middle - 3 * spread, middle + 3 * spread);
}
