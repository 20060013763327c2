using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Examples with numbers that can be worked on paper; the statement works the one with two heads.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    // Scores (1, 0) / √2 and (0, 2) / √2 become attention (0.6698, 0.3302) and (0.1956, 0.8044).
    private static IEnumerable<Expectation> OneHead(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var example = new Case(
            Query: Floats([1, 2, 2], 1, 0, 0, 2),
            Key: Floats([1, 2, 2], 1, 0, 0, 1),
            Value: Floats([1, 2, 2], 1, 2, 3, 4),
            IdentityWeights(2),
            NumHeads: 1);
        yield return Expect.Close(example.Ask(trial), new Tensor64([1, 2, 2], [1.660476901, 2.660476901, 2.608859365, 3.608859365]), Ordinary);
    }

    // The same scores, one pair a head, for a single query.
    private static IEnumerable<Expectation> TwoHeads(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var example = new Case(
            Query: Floats([1, 1, 4], 1, 0, 0, 2),
            Key: Floats([1, 2, 4], 1, 0, 1, 0, 0, 1, 0, 1),
            Value: Floats([1, 2, 4], 1, 2, 3, 4, 5, 6, 7, 8),
            IdentityWeights(4),
            NumHeads: 2);
        yield return Expect.Close(example.Ask(trial), new Tensor64([1, 1, 4], [2.320953803, 3.320953803, 6.217718730, 7.217718730]), Ordinary);
    }

    // The first query is the one above, shut off from the new third key; the second may see that key alone, and gets its value.
    private static IEnumerable<Expectation> Masked(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var example = new Case(
            Query: Floats([1, 2, 4], 1, 0, 0, 2, 0, 2, 1, 0),
            Key: Floats([1, 3, 4], 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1),
            Value: Floats([1, 3, 4], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            IdentityWeights(4),
            NumHeads: 2,
            Mask: Floats([1, 2, 3], 1, 1, 0, 0, 0, 1));
        yield return Expect.Close(
            example.Ask(trial), new Tensor64([1, 2, 4], [2.320953803, 3.320953803, 6.217718730, 7.217718730, 9, 10, 11, 12]), Ordinary);
    }

    // q = (3, 1); k = (1, 0.5), (2, 0); v = (2, 2), (0, 2); scores (3.5, 6) / √2, attention (0.1458, 0.8542), context (0.2916, 2).
    private static IEnumerable<Expectation> Projections(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var weights = new AttentionWeights<Tensor<float>>(
            QueryWeight: Floats([2, 2], 1, 1, 0, 1), QueryBias: Floats([2], 0, -1),
            KeyWeight: Floats([2, 2], 0, 1, 0.5, 0), KeyBias: Floats([2], 1, 0),
            ValueWeight: Floats([2, 2], 2, 0, 1, 1), ValueBias: Floats([2], 0, 1),
            OutputWeight: Floats([2, 2], 1, 0, 3, 1), OutputBias: Floats([2], 1, -1));
        var example = new Case(
            Query: Floats([1, 1, 2], 1, 2),
            Key: Floats([1, 2, 2], 1, 0, 0, 1),
            Value: Floats([1, 2, 2], 1, 0, 0, 1),
            weights,
            NumHeads: 1);
        yield return Expect.Close(example.Ask(trial), new Tensor64([1, 1, 2], [1.291640500, 1.874921500]), Ordinary);
    }
}
