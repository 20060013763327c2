using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>
/// The checks of multi-head attention. The bias of the key layer moves every score of a query by the same amount, which softmax does not see:
/// nothing can demand it, and nothing here does.
/// </summary>
public sealed partial class MultiHeadAttentionSpec : Spec<IMultiHeadAttention<Tensor<float>>>
{
    // Eight honest float32 solutions lie at most 1e-6 of the largest element off, under 20 seeds, and four times that still fits twice. A mistake
    // is off by some percent.
    private static readonly Tolerance Ordinary = Tolerance.Relative(1e-5);

    /// <inheritdoc/>
    protected override IEnumerable<Check<IMultiHeadAttention<Tensor<float>>>> Define() =>
    [
        Example("one-head", 4, "One head, weights that change nothing: softmax(Q Kᵀ / √2) V", OneHead),
        Example("two-heads", 4, "Two heads attend to different keys at the same time", TwoHeads),
        Example("masked-example", 3, "A mask shuts keys off from a query", Masked),
        Example("projections", 4, "Four linear layers, each with its bias", Projections),

        Convention("scaled-by-root-of-head-width", 3, "Scores are divided by the root of the head's width, √(E / H)", Scaling),
        Convention("weights-are-out-by-in", 3, "Weights are stored [out, in]: y = x Wᵀ + b", WeightLayout),
        Convention("heads-own-neighbouring-features", 3, "Head h owns features h * E/H up to (h + 1) * E/H", HeadLayout),
        Convention("one-means-may-attend", 3, "In the mask, 1 means may attend and 0 may not", MaskPolarity),
        Convention("nothing-to-attend-to", 5, "A query that may attend to nothing gets the output bias", NothingToAttendTo),

        Edge("one-key", 1, "A single query and a single key, which gets all the attention", OneKey),
        Edge("heads-of-width-one", 1, "As many heads as features", HeadsOfWidthOne),
        Edge("large-scores", 3, "Scores near 1000 and -1000 stay finite and right", LargeScores),
        Edge("masked-key-outscores-all", 3, "A key that is masked has no influence, however well it fits the query", MaskedKeyOutscoresAll),

        Property("random", 5, "Random self-attention: one batch entry, no biases, no mask", PlainRandom),
        Property("random-biases", 5, "Random weights with biases", RandomBiases),
        Property("random-lengths", 4, "Fewer or more queries than keys", RandomLengths),
        Property("random-batches", 4, "Several batch entries, every dimension different", RandomBatches),
        Property("random-masks", 5, "Random masks, other for every query", RandomMasks),
        Property("random-masks-by-batch-entry", 4, "Random masks, other for every batch entry", RandomMasksByBatchEntry),
        Property("causal-masks", 4, "Causal masks: query i may attend to keys 0 to i", CausalMasks),
        Property("random-larger", 4, "Everything at once, on 13 queries and 31 keys", RandomLarger),

        Invariant("order-of-keys", 5, "Keys, values and mask in another order change nothing", OrderOfKeys),
        Invariant("past-is-blind-to-future", 5, "Under a causal mask, a later key or value changes no earlier output", PastIsBlindToFuture),
        Invariant("mask-of-ones", 3, "A mask of ones does the same as no mask", MaskOfOnes),
        Invariant("batch-entries-apart", 2, "Every batch entry gets the answer that it gets alone", BatchEntriesApart),

        Growth(
            "quadratic", 10, "The steps grow as L² with the length and as E² with the width",
            GrowthVariable.Doubling("L", GrowthClass.Quadratic, from: 8, to: 256, held: 8, timed: 128), GrowthVariable.Doubling("E", GrowthClass.Quadratic, from: 8, to: 128, held: 16, timed: 16), Worst),
    ];
}
