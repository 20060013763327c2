using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Katas.Reference.Torch;

/// <summary>What differs between the versions of TorchSharp.</summary>
internal static class TorchApi
{
    /// <summary>softmax(query keyᵀ / √width) value, by the library's own kernel where this version has one.</summary>
    /// <param name="query"><c>[B, H, Lq, D]</c>.</param>
    /// <param name="key"><c>[B, H, Lk, D]</c>.</param>
    /// <param name="value"><c>[B, H, Lk, D]</c>.</param>
    /// <param name="open">Null, or where a query may attend, of booleans <c>[B, 1, Lq, Lk]</c>.</param>
    public static Tensor Attention(Tensor query, Tensor key, Tensor value, Tensor? open)
    {
#if TORCH_0_99
        var scores = matmul(query / Math.Sqrt(query.shape[^1]), key.transpose(-2, -1));
        if (open is not null) scores = scores.masked_fill(open.logical_not(), double.NegativeInfinity);
        return matmul(F.softmax(scores, -1), value);
#else
        return F.scaled_dot_product_attention(query, key, value, open);
#endif
    }
}
