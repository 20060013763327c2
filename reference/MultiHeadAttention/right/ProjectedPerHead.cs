namespace Katas.Practice;

/// <summary>
/// As the paper writes it: every head has projections of its own, which are rows of the big weights, and the output is the sum of what each
/// head contributes through its own columns of the output weight.
/// </summary>
public sealed class ProjectedPerHead : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var headWidth = query.Length(2) / numHeads;
        var output = Tensor.Zeros(query.Lengths) + weights.OutputBias;
        for (var head = 0; head < numHeads; head++)
        {
            var first = head * headWidth;
            var q = query.Linear(Rows(weights.QueryWeight, first, headWidth), Part(weights.QueryBias, first, headWidth)); // [B, Lq, D]
            var k = key.Linear(Rows(weights.KeyWeight, first, headWidth), Part(weights.KeyBias, first, headWidth));       // [B, Lk, D]
            var v = value.Linear(Rows(weights.ValueWeight, first, headWidth), Part(weights.ValueBias, first, headWidth)); // [B, Lk, D]
            var attention = Attention(q.MatMul(k.Transpose()) * (1f / MathF.Sqrt(headWidth)), mask);
            var columns = Rows(weights.OutputWeight.Transpose(), first, headWidth);                                       // [D, E]
            output = output + attention.MatMul(v).MatMul(columns);
        }

        return output;
    }

    private static Tensor<float> Attention(Tensor<float> scores, Tensor<float>? mask)
    {
        // The largest of all scores may be a masked one: only what may be attended to counts.
        var allowed = mask ?? Tensor.Zeros(scores.Lengths) + 1f;
        var shut = 1f - allowed;
        var largest = scores.MaskedFill(shut, float.MinValue).Max(-1, keepAxis: true);
        var exponentials = (scores - largest).MaskedFill(shut, float.NegativeInfinity).Exp();
        var sums = exponentials.Sum(-1, keepAxis: true);
        var nothingToAttendTo = 1f - allowed.Max(-1, keepAxis: true);
        return exponentials / (sums + nothingToAttendTo);
    }

    private static Tensor<float> Rows(Tensor<float> matrix, int first, int count)
    {
        var width = matrix.Length(1);
        return Tensor.FromArray(matrix.DenseSpan().Slice(first * width, count * width).ToArray(), count, width);
    }

    private static Tensor<float> Part(Tensor<float> vector, int first, int count) =>
        Tensor.FromArray(vector.DenseSpan().Slice(first, count).ToArray(), count);
}
