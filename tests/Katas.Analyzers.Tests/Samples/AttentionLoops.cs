namespace Katas.Practice;

public sealed class Sample : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = Project(query, weights.QueryWeight, weights.QueryBias);
        var k = Project(key, weights.KeyWeight, weights.KeyBias);
        var v = Project(value, weights.ValueWeight, weights.ValueBias);

        var batch = (int)query.Lengths[0];
        var queries = (int)query.Lengths[1];
        var keys = (int)key.Lengths[1];
        var width = (int)query.Lengths[2];
        var headWidth = width / numHeads;
        var scale = 1f / MathF.Sqrt(headWidth);
        var context = Tensor.CreateFromShape<float>([batch, queries, width]);

        for (var b = 0; b < batch; b++)
        {
            for (var h = 0; h < numHeads; h++)
            {
                var first = h * headWidth;
                for (var i = 0; i < queries; i++)
                {
                    var scores = new float[keys];
                    var largest = float.NegativeInfinity;
                    for (var j = 0; j < keys; j++)
                    {
                        var dot = 0f;
                        for (var d = 0; d < headWidth; d++) dot += q[b, i, first + d] * k[b, j, first + d];
                        scores[j] = mask is null || mask[b, i, j] == 1f ? dot * scale : float.NegativeInfinity;
                        largest = MathF.Max(largest, scores[j]);
                    }

                    if (float.IsNegativeInfinity(largest)) continue;

                    var sum = 0f;
                    for (var j = 0; j < keys; j++)
                    {
                        scores[j] = MathF.Exp(scores[j] - largest);
                        sum += scores[j];
                    }

                    for (var j = 0; j < keys; j++)
                    {
                        for (var d = 0; d < headWidth; d++) context[b, i, first + d] += scores[j] / sum * v[b, j, first + d];
                    }
                }
            }
        }

        return Project(context, weights.OutputWeight, weights.OutputBias);
    }

    private static Tensor<float> Project(Tensor<float> x, Tensor<float> weight, Tensor<float> bias)
    {
        var result = Tensor.CreateFromShape<float>(x.Lengths);
        for (var b = 0; b < x.Lengths[0]; b++)
        {
            for (var l = 0; l < x.Lengths[1]; l++)
            {
                for (var o = 0; o < x.Lengths[2]; o++)
                {
                    var sum = bias[o];
                    for (var i = 0; i < x.Lengths[2]; i++) sum += x[b, l, i] * weight[o, i];
                    result[b, l, o] = sum;
                }
            }
        }

        return result;
    }
}
