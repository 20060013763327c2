using Katas.Contracts;
using TorchSharp;

namespace Katas.Practice;

/// <summary>
/// Project queries, keys and values, let every head attend by itself, join the heads and project the result.
/// On TorchSharp's tensors. The task, a worked example and the conventions: the kata's README.md.
/// </summary>
public sealed class MultiHeadAttention : IMultiHeadAttention<torch.Tensor>
{
    /// <summary>
    /// query <c>[B, Lq, E]</c>, key and value <c>[B, Lk, E]</c>, weights <c>[E, E]</c> stored <c>[out, in]</c>, biases <c>[E]</c>,
    /// mask null or <c>[B, Lq, Lk]</c> with 1 = may attend; returns <c>[B, Lq, E]</c>.
    /// </summary>
    public torch.Tensor Forward(
        torch.Tensor query, torch.Tensor key, torch.Tensor value, AttentionWeights<torch.Tensor> weights, int numHeads, torch.Tensor? mask) =>
        throw new NotImplementedException();
}
