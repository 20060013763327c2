namespace Katas.Practice;

/// <summary>Rectangular arrays of double between the tensor that comes in and the one that goes out.</summary>
public sealed class DoublesInside : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = Linear(ToDouble(query), weights.QueryWeight, weights.QueryBias);
        var k = Linear(ToDouble(key), weights.KeyWeight, weights.KeyBias);
        var v = Linear(ToDouble(value), weights.ValueWeight, weights.ValueBias);
        var context = new double[q.GetLength(0), q.GetLength(1), q.GetLength(2)];
        for (var b = 0; b < q.GetLength(0); b++)
        {
            for (var head = 0; head < numHeads; head++) Attend(q, k, v, b, head, q.GetLength(2) / numHeads, mask, context);
        }

        var output = Linear(context, weights.OutputWeight, weights.OutputBias);
        return Tensor.FromArray(output.Cast<double>().Select(x => (float)x).ToArray(), query.Lengths);
    }

    private static void Attend(double[,,] q, double[,,] k, double[,,] v, int b, int head, int headWidth, Tensor<float>? mask, double[,,] context)
    {
        var keys = k.GetLength(1);
        var (from, to) = (head * headWidth, (head + 1) * headWidth);
        for (var i = 0; i < q.GetLength(1); i++)
        {
            var scores = new double[keys];
            for (var j = 0; j < keys; j++)
            {
                for (var f = from; f < to; f++) scores[j] += q[b, i, f] * k[b, j, f];
                scores[j] = mask is not null && mask[b, i, j] == 0 ? double.NegativeInfinity : scores[j] / Math.Sqrt(headWidth);
            }

            // The logarithm of the sum of exponentials: attention is then exp(score - total).
            var largest = scores.Max();
            if (double.IsNegativeInfinity(largest)) continue;
            var total = largest + Math.Log(scores.Sum(score => Math.Exp(score - largest)));
            for (var j = 0; j < keys; j++)
            {
                for (var f = from; f < to; f++) context[b, i, f] += Math.Exp(scores[j] - total) * v[b, j, f];
            }
        }
    }

    private static double[,,] ToDouble(Tensor<float> x)
    {
        var result = new double[x.Length(0), x.Length(1), x.Length(2)];
        for (var i = 0; i < result.GetLength(0); i++)
        {
            for (var j = 0; j < result.GetLength(1); j++)
            {
                for (var k = 0; k < result.GetLength(2); k++) result[i, j, k] = x[i, j, k];
            }
        }

        return result;
    }

    private static double[,,] Linear(double[,,] x, Tensor<float> weight, Tensor<float> bias)
    {
        var (batch, length, width) = (x.GetLength(0), x.GetLength(1), x.GetLength(2));
        var y = new double[batch, length, width];
        for (var b = 0; b < batch; b++)
        {
            for (var l = 0; l < length; l++)
            {
                for (var o = 0; o < width; o++)
                {
                    y[b, l, o] = bias[o];
                    for (var i = 0; i < width; i++) y[b, l, o] += x[b, l, i] * weight[o, i];
                }
            }
        }

        return y;
    }
}
