// id: mask-negative-too-small
// title: Masked scores get -10000, which is not negative enough
// advice: Subtracting a fixed amount only shuts a key off while scores stay well below that amount. A masked key may score anything: its weight must be zero whatever its score.
namespace Katas.Practice;

public sealed class MaskNegativeTooSmall : IMultiHeadAttention<Tensor<float>>
{
    private const float Shut = -1e4f;

    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var (batch, queries, keys, width) = (query.Length(0), query.Length(1), key.Length(1), query.Length(2));
        Tensor<float> Heads(Tensor<float> x) => x.Reshape(batch, -1, numHeads, width / numHeads).Transpose(1, 2);

        var q = Heads(query.Linear(weights.QueryWeight, weights.QueryBias));
        var k = Heads(key.Linear(weights.KeyWeight, weights.KeyBias));
        var v = Heads(value.Linear(weights.ValueWeight, weights.ValueBias));
        var allowed = (mask ?? Tensor.Zeros(batch, queries, keys) + 1f).Reshape(batch, 1, queries, keys);
        var scores = q.MatMul(k.Transpose()) / MathF.Sqrt(width / numHeads) + (1f - allowed) * Shut;

        var exponentials = (scores - scores.Max(-1, keepAxis: true)).Exp();
        var attention = exponentials / exponentials.Sum(-1, keepAxis: true);
        var context = attention.MatMul(v) * allowed.Max(-1, keepAxis: true);
        return context.Transpose(1, 2).Reshape(batch, queries, width).Linear(weights.OutputWeight, weights.OutputBias);
    }
}
