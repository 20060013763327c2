namespace Katas.Contracts;

/// <summary>Multi-head scaled dot-product attention (Vaswani et al. 2017, "Attention Is All You Need", section 3.2).</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
public interface IMultiHeadAttention<TTensor> where TTensor : class
{
    /// <summary>
    /// Projects query, key and value, attends in every head by itself, joins the heads and projects the result: <c>[B, Lq, E]</c>.
    /// Linear layers are <c>y = x Wᵀ + b</c> with <c>W</c> stored <c>[out, in] = [E, E]</c>. Head <c>h</c> owns features
    /// <c>h * E / H</c> up to, not including, <c>(h + 1) * E / H</c>. A query that may attend to nothing has a zero context vector, so
    /// its output row is <c>OutputBias</c>.
    /// </summary>
    /// <param name="query"><c>[B, Lq, E]</c>.</param>
    /// <param name="key"><c>[B, Lk, E]</c>, Lk at least 1.</param>
    /// <param name="value"><c>[B, Lk, E]</c>.</param>
    /// <param name="weights">The four linear layers.</param>
    /// <param name="numHeads">H; divides E.</param>
    /// <param name="mask">Null, or <c>[B, Lq, Lk]</c> of exactly 1 (may attend) and 0 (may not).</param>
    TTensor Forward(TTensor query, TTensor key, TTensor value, AttentionWeights<TTensor> weights, int numHeads, TTensor? mask);
}

/// <summary>The parameters of multi-head attention: four weights <c>[E, E]</c>, stored <c>[out, in]</c>, and four biases <c>[E]</c>.</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
/// <param name="QueryWeight"><c>[E, E]</c>, <c>[out, in]</c>.</param>
/// <param name="QueryBias"><c>[E]</c>.</param>
/// <param name="KeyWeight"><c>[E, E]</c>, <c>[out, in]</c>.</param>
/// <param name="KeyBias"><c>[E]</c>.</param>
/// <param name="ValueWeight"><c>[E, E]</c>, <c>[out, in]</c>.</param>
/// <param name="ValueBias"><c>[E]</c>.</param>
/// <param name="OutputWeight"><c>[E, E]</c>, <c>[out, in]</c>.</param>
/// <param name="OutputBias"><c>[E]</c>.</param>
public sealed record AttentionWeights<TTensor>(
    TTensor QueryWeight, TTensor QueryBias, TTensor KeyWeight, TTensor KeyBias,
    TTensor ValueWeight, TTensor ValueBias, TTensor OutputWeight, TTensor OutputBias) where TTensor : class;
