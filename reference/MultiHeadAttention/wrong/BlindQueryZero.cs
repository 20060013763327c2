// id: blind-query-zero
// title: The output row of a query that may attend to nothing is zero
// advice: It is the context vector that is zero, not the output: it still goes through the output layer, which adds its bias. Look at where in the chain the row is cleared.
namespace Katas.Practice;

public sealed class BlindQueryZero : IMultiHeadAttention<Tensor<float>>
{
    private const float Shut = -1e9f;

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
        var context = attention.MatMul(v);
        var output = context.Transpose(1, 2).Reshape(batch, queries, width).Linear(weights.OutputWeight, weights.OutputBias);
        return output * allowed.Reshape(batch, queries, keys).Max(-1, keepAxis: true);
    }
}
