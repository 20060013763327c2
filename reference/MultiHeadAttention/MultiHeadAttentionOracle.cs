using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Multi-head scaled dot-product attention in double, element by element (Vaswani et al. 2017, section 3.2).</summary>
public static class MultiHeadAttentionOracle
{
    /// <summary>The truth for one call of <see cref="IMultiHeadAttention{TTensor}.Forward"/>, with the shapes stated there.</summary>
    public static Tensor64 Forward(
        Tensor64 query, Tensor64 key, Tensor64 value, AttentionWeights<Tensor64> weights, int numHeads, Tensor64? mask)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(weights);
        var (batch, queries, keys, width) = (query.Shape[0], query.Shape[1], key.Shape[1], query.Shape[2]);
        var headWidth = width / numHeads;
        var q = Linear(query, weights.QueryWeight, weights.QueryBias);
        var k = Linear(key, weights.KeyWeight, weights.KeyBias);
        var v = Linear(value, weights.ValueWeight, weights.ValueBias);
        var context = new Tensor64(batch, queries, width);

        for (var b = 0; b < batch; b++)
        {
            for (var i = 0; i < queries; i++)
            {
                bool MayAttend(int j) => mask is null || mask[b, i, j] == 1;

                for (var head = 0; head < numHeads; head++)
                {
                    var features = Enumerable.Range(head * headWidth, headWidth).ToArray();
                    double Score(int j) => features.Sum(f => q[b, i, f] * k[b, j, f]) / Math.Sqrt(headWidth);

                    var attended = Enumerable.Range(0, keys).Where(MayAttend).ToArray();
                    var attention = Softmax([.. attended.Select(Score)]);
                    foreach (var f in features) context[b, i, f] = attended.Zip(attention, (j, share) => share * v[b, j, f]).Sum();
                }
            }
        }

        return Linear(context, weights.OutputWeight, weights.OutputBias);
    }

    /// <summary><c>y = x Wᵀ + b</c>: x <c>[B, L, in]</c>, W <c>[out, in]</c>, b <c>[out]</c>.</summary>
    public static Tensor64 Linear(Tensor64 x, Tensor64 weight, Tensor64 bias)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        var (batch, length, outputs, inputs) = (x.Shape[0], x.Shape[1], weight.Shape[0], weight.Shape[1]);
        var y = new Tensor64(batch, length, outputs);
        for (var b = 0; b < batch; b++)
        {
            for (var l = 0; l < length; l++)
            {
                for (var o = 0; o < outputs; o++)
                {
                    var sum = bias[o];
                    for (var i = 0; i < inputs; i++) sum += x[b, l, i] * weight[o, i];
                    y[b, l, o] = sum;
                }
            }
        }

        return y;
    }

    /// <summary>Shares that sum to one; of no scores, no shares. A common shift of the scores cancels, so the largest is moved to 0.</summary>
    public static double[] Softmax(double[] scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Length == 0) return [];
        var largest = scores.Max();
        var exponentials = Array.ConvertAll(scores, score => Math.Exp(score - largest));
        var sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, exponential => exponential / sum);
    }
}
