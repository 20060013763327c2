namespace HeldOut;

public sealed class AttentionOutputWeightTurned : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var (batch, targets, sources, width) = (query.Length(0), query.Length(1), key.Length(1), query.Length(2));
        var headWidth = width / numHeads;
        var temperature = Math.Sqrt(headWidth);
        var output = Tensor.Zeros(batch, targets, width);
        var context = new double[width];
        var logits = new double[sources];
        for (var b = 0; b < batch; b++)
        {
            var (q, k, v) = (Linear(query, b, weights.QueryWeight, weights.QueryBias), Linear(key, b, weights.KeyWeight, weights.KeyBias), Linear(value, b, weights.ValueWeight, weights.ValueBias));
            for (var t = 0; t < targets; t++)
            {
                Array.Clear(context);
                for (var h = 0; h < numHeads; h++)
                {
                    for (var s = 0; s < sources; s++)
                    {
                        var dot = 0.0;
                        for (var d = h * headWidth; d < (h + 1) * headWidth; d++) dot += q[t, d] * k[s, d];
                        logits[s] = mask is null || mask[b, t, s] == 1 ? dot / temperature : double.NegativeInfinity;
                    }

                    var logSum = LogSumExp(logits);
                    if (double.IsNegativeInfinity(logSum)) continue;
                    for (var s = 0; s < sources; s++)
                    {
                        var probability = Math.Exp(logits[s] - logSum);
                        for (var d = h * headWidth; d < (h + 1) * headWidth; d++) context[d] += probability * v[s, d];
                    }
                }

                for (var o = 0; o < width; o++)
                {
                    double y = weights.OutputBias[o];
                    for (var e = 0; e < width; e++) y += context[e] * weights.OutputWeight[e, o]; // <-
                    output[b, t, o] = (float)y;
                }
            }
        }

        return output;
    }

    private static double LogSumExp(double[] logits)
    {
        var top = double.NegativeInfinity;
        foreach (var logit in logits) top = Math.Max(top, logit);
        if (double.IsNegativeInfinity(top)) return top;
        var sum = 0.0;
        foreach (var logit in logits) sum += Math.Exp(logit - top);
        return top + Math.Log(sum);
    }

    private static double[,] Linear(Tensor<float> x, int batch, Tensor<float> weight, Tensor<float> bias)
    {
        var (rows, width) = (x.Length(1), x.Length(2));
        var result = new double[rows, width];
        for (var r = 0; r < rows; r++)
            for (var o = 0; o < width; o++)
            {
                double sum = bias[o];
                for (var e = 0; e < width; e++) sum += (double)x[batch, r, e] * weight[o, e];
                result[r, o] = sum;
            }

        return result;
    }
}
