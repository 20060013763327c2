using Katas.Contracts;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Katas.Reference.Torch;

/// <summary>
/// Multi-head attention by <c>linear</c> and the attention kernel. Not by the module MultiheadAttention: for a query that may attend to nothing it
/// leaves NaN in the context, before the output layer, where nothing can be done about it any more.
/// </summary>
public sealed class MultiHeadAttention : IMultiHeadAttention<Tensor>
{
    /// <inheritdoc/>
    public Tensor Forward(Tensor query, Tensor key, Tensor value, AttentionWeights<Tensor> weights, int numHeads, Tensor? mask)
    {
        using var scope = NewDisposeScope();
        var open = mask?.eq(1).unsqueeze(1);
        var context = TorchApi.Attention(
            Heads(F.linear(query, weights.QueryWeight, weights.QueryBias), numHeads),
            Heads(F.linear(key, weights.KeyWeight, weights.KeyBias), numHeads),
            Heads(F.linear(value, weights.ValueWeight, weights.ValueBias), numHeads),
            open);
        // Versions of the kernel leave NaN or zero there.
        if (open is not null) context = context.masked_fill(open.logical_not().all(-1, keepdim: true), 0);
        var joined = context.transpose(1, 2).reshape(query.shape);
        return F.linear(joined, weights.OutputWeight, weights.OutputBias).MoveToOuterDisposeScope();
    }

    // [B, L, E] to [B, H, L, E / H].
    private static Tensor Heads(Tensor projected, int numHeads) =>
        projected.reshape(projected.shape[0], projected.shape[1], numHeads, projected.shape[2] / numHeads).transpose(1, 2);
}
