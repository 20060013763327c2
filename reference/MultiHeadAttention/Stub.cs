using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// Project queries, keys and values, let every head attend by itself, join the heads and project the result.
/// The task, a worked example and the conventions: README.md beside this file.
/// </summary>
public sealed class MultiHeadAttention : IMultiHeadAttention<Tensor<float>>
{
    /// <summary>
    /// query <c>[B, Lq, E]</c>, key and value <c>[B, Lk, E]</c>, weights <c>[E, E]</c> stored <c>[out, in]</c>, biases <c>[E]</c>,
    /// mask null or <c>[B, Lq, Lk]</c> with 1 = may attend; returns <c>[B, Lq, E]</c>.
    /// </summary>
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask) =>
        throw new NotImplementedException();
}
