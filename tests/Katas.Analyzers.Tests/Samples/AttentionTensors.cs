namespace Katas.Practice;

public sealed class Sample : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = SplitHeads(query.Linear(weights.QueryWeight, weights.QueryBias), numHeads);  // [B, H, Lq, D]
        var k = SplitHeads(key.Linear(weights.KeyWeight, weights.KeyBias), numHeads);        // [B, H, Lk, D]
        var v = SplitHeads(value.Linear(weights.ValueWeight, weights.ValueBias), numHeads);  // [B, H, Lk, D]

        var scores = q.MatMul(k.Transpose()) / MathF.Sqrt(q.Length(-1));                                                // [B, H, Lq, Lk]
        if (mask is not null)
        {
            var oneForAllHeads = mask.Reshape(mask.Length(0), 1, mask.Length(1), mask.Length(2));
            scores = scores.MaskedFill(1f - oneForAllHeads, float.NegativeInfinity);
        }

        var context = JoinHeads(Softmax(scores).MatMul(v));                                  // [B, Lq, E]
        return context.Linear(weights.OutputWeight, weights.OutputBias);
    }

    /// <summary>[B, L, E] to [B, H, L, D].</summary>
    private static Tensor<float> SplitHeads(Tensor<float> x, int numHeads) =>
        x.Reshape(x.Length(0), x.Length(1), numHeads, x.Length(2) / numHeads).Permute(0, 2, 1, 3);

    /// <summary>[B, H, L, D] to [B, L, E].</summary>
    private static Tensor<float> JoinHeads(Tensor<float> x) =>
        x.Permute(0, 2, 1, 3).Reshape(x.Length(0), x.Length(2), x.Length(1) * x.Length(3));

    /// <summary>Softmax over the last axis.</summary>
    private static Tensor<float> Softmax(Tensor<float> scores)
    {
        var attention = scores.ToDenseArray();
        var keys = scores.Length(-1);
        for (var start = 0; start < attention.Length; start += keys) Softmax(attention.AsSpan(start, keys));
        return Tensor.FromArray(attention, scores.Lengths);
    }

    private static void Softmax(Span<float> row)
    {
        var largest = TensorPrimitives.Max(row);
        if (float.IsNegativeInfinity(largest))
        {
            // Nothing to attend to: no attention and so a zero context, where the formula would give 0/0.
            row.Clear();
            return;
        }

        // Without the shift, which cancels, a score of 89 would already overflow.
        TensorPrimitives.Subtract(row, largest, row);
        TensorPrimitives.Exp(row, row);
        TensorPrimitives.Divide(row, TensorPrimitives.Sum(row), row);
    }
}
