namespace HeldOut;

public sealed class AttentionMaskTurnedRound : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        int batches = (int)query.Lengths[0], queries = (int)query.Lengths[1], keys = (int)key.Lengths[1], features = (int)query.Lengths[2];
        var result = new List<float>();
        for (var b = 0; b < batches; b++)
        {
            var q = Project(Rows(query, b), weights.QueryWeight, weights.QueryBias);
            var k = Project(Rows(key, b), weights.KeyWeight, weights.KeyBias);
            var v = Project(Rows(value, b), weights.ValueWeight, weights.ValueBias);
            var allowed = mask is null ? null : Rows(mask, b);
            var joined = new float[queries][];
            for (var i = 0; i < queries; i++) joined[i] = new float[features];
            Attend(0, features / numHeads, numHeads, q, k, v, allowed, joined);
            foreach (var row in Project(joined, weights.OutputWeight, weights.OutputBias)) result.AddRange(row);
        }

        return Tensor.FromArray(result.ToArray(), batches, queries, features);
    }

    private static void Attend(int head, int width, int heads, float[][] q, float[][] k, float[][] v, float[][]? allowed, float[][] joined)
    {
        if (head == heads) return;
        var from = head * width;
        var soften = MathF.Pow(width, -0.5f);
        for (var i = 0; i < q.Length; i++)
        {
            var visible = Enumerable.Range(0, k.Length).Where(j => allowed is null || allowed[i][j] == 0).ToArray(); // <-
            if (visible.Length == 0) continue;
            var mine = q[i];
            var scores = visible.Select(j => soften * TensorPrimitives.Dot<float>(mine.AsSpan(from, width), k[j].AsSpan(from, width))).ToArray();
            var peak = scores.Max();
            var odds = scores.Select(s => MathF.Exp(s - peak)).ToArray();
            var total = odds.Sum();
            for (var n = 0; n < visible.Length; n++)
            {
                var share = odds[n] / total;
                for (var d = 0; d < width; d++) joined[i][from + d] += share * v[visible[n]][from + d];
            }
        }

        Attend(head + 1, width, heads, q, k, v, allowed, joined);
    }

    private static float[][] Rows(Tensor<float> t, int batch)
    {
        var (rows, columns) = ((int)t.Lengths[1], (int)t.Lengths[2]);
        var flat = t.ToDenseArray();
        return Enumerable.Range(0, rows).Select(r => flat[((batch * rows + r) * columns)..((batch * rows + r + 1) * columns)]).ToArray();
    }

    private static float[][] Project(float[][] rows, Tensor<float> weight, Tensor<float> bias)
    {
        var w = weight.ToDenseArray();
        var b = bias.ToDenseArray();
        return Array.ConvertAll(rows, row => b.Select((offset, o) => offset + TensorPrimitives.Dot<float>(row, w.AsSpan(o * row.Length, row.Length))).ToArray());
    }
}
