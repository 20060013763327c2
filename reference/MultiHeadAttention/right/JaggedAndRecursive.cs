namespace Katas.Practice;

/// <summary>
/// Jagged arrays, and attention that splits its keys in halves: each half reports its maximum, its sum and its context, and two reports are
/// merged, as in attention that is spread over several devices.
/// </summary>
public sealed class JaggedAndRecursive : IMultiHeadAttention<Tensor<float>>
{
    private sealed record Report(float Largest, float Sum, float[] Context);

    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = Project(Rows(query), weights.QueryWeight, weights.QueryBias);
        var k = Project(Rows(key), weights.KeyWeight, weights.KeyBias);
        var v = Project(Rows(value), weights.ValueWeight, weights.ValueBias);
        var headWidth = query.Length(2) / numHeads;
        var context = q.Select((entry, b) => entry.Select((row, i) =>
        {
            var joined = new float[row.Length];
            for (var head = 0; head < numHeads; head++)
            {
                var first = head * headWidth;
                var report = Attend(row, k[b], v[b], first, headWidth, j => mask is null || mask[b, i, j] != 0, 0, k[b].Length);
                for (var d = 0; d < headWidth; d++) joined[first + d] = report.Sum == 0 ? 0 : report.Context[d] / report.Sum;
            }

            return joined;
        }).ToArray()).ToArray();

        var output = Project(context, weights.OutputWeight, weights.OutputBias);
        return Tensor.FromArray(output.SelectMany(entry => entry).SelectMany(row => row).ToArray(), query.Lengths);
    }

    private static Report Attend(float[] q, float[][] k, float[][] v, int first, int width, Func<int, bool> mayAttend, int from, int to)
    {
        if (to - from > 1)
        {
            var middle = (from + to) / 2;
            return Merge(Attend(q, k, v, first, width, mayAttend, from, middle), Attend(q, k, v, first, width, mayAttend, middle, to));
        }

        if (!mayAttend(from)) return new(float.NegativeInfinity, 0, new float[width]);
        var score = 0f;
        for (var f = first; f < first + width; f++) score += q[f] * k[from][f];
        return new(score / MathF.Sqrt(width), 1, v[from][first..(first + width)]);
    }

    private static Report Merge(Report left, Report right)
    {
        if (left.Sum == 0) return right;
        if (right.Sum == 0) return left;
        var largest = MathF.Max(left.Largest, right.Largest);
        var (l, r) = (MathF.Exp(left.Largest - largest), MathF.Exp(right.Largest - largest));
        return new(largest, left.Sum * l + right.Sum * r, [.. left.Context.Zip(right.Context, (x, y) => x * l + y * r)]);
    }

    private static float[][][] Rows(Tensor<float> x) => [.. x.ToDenseArray().Chunk(x.Length(2)).Chunk(x.Length(1))];

    private static float[][][] Project(float[][][] x, Tensor<float> weight, Tensor<float> bias)
    {
        var matrix = weight.ToDenseArray().Chunk(weight.Length(1)).ToArray();
        return [.. x.Select(entry => entry.Select(row => matrix.Select((w, o) =>
        {
            var sum = 0f;
            for (var i = 0; i < row.Length; i++) sum += w[i] * row[i];
            return sum + bias[o];
        }).ToArray()).ToArray())];
    }
}
