namespace Katas.Practice;

/// <summary>Vectors as sequences; every step is a query expression over positions, heads and features.</summary>
public sealed class QueriesAndLinq : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var width = query.Length(2);
        var headWidth = width / numHeads;
        var q = Project(Positions(query), weights.QueryWeight, weights.QueryBias);
        var k = Project(Positions(key), weights.KeyWeight, weights.KeyBias);
        var v = Project(Positions(value), weights.ValueWeight, weights.ValueBias);

        var context =
            from b in Enumerable.Range(0, query.Length(0))
            from i in Enumerable.Range(0, query.Length(1))
            let attended = Enumerable.Range(0, key.Length(1)).Where(j => mask is null || mask[b, i, j] > 0.5f).Select(j => b * key.Length(1) + j).ToList()
            select Enumerable.Range(0, numHeads).SelectMany(head => Head(q[b * query.Length(1) + i], attended, k, v, head * headWidth, headWidth)).ToArray();

        return Tensor.FromArray(Project([.. context], weights.OutputWeight, weights.OutputBias).SelectMany(row => row).ToArray(), query.Lengths);
    }

    private static IEnumerable<float> Head(float[] q, List<int> attended, List<float[]> k, List<float[]> v, int first, int headWidth)
    {
        if (attended.Count == 0) return Enumerable.Repeat(0f, headWidth);
        var features = Enumerable.Range(first, headWidth);
        var scores = attended.Select(j => features.Sum(f => q[f] * k[j][f]) / MathF.Sqrt(headWidth)).ToList();
        var largest = scores.Max();
        var exponentials = scores.Select(score => MathF.Exp(score - largest)).ToList();
        var sum = exponentials.Sum();
        return features.Select(f => attended.Zip(exponentials, (j, exponential) => exponential * v[j][f]).Sum() / sum).ToList();
    }

    private static List<float[]> Positions(Tensor<float> x) => [.. x.ToDenseArray().Chunk(x.Length(2))];

    private static List<float[]> Project(List<float[]> rows, Tensor<float> weight, Tensor<float> bias)
    {
        var (outputs, shifts) = (weight.ToDenseArray().Chunk(weight.Length(1)).ToList(), bias.ToDenseArray());
        return [.. rows.Select(row => outputs.Zip(shifts, (output, shift) => output.Zip(row, (w, x) => w * x).Sum() + shift).ToArray())];
    }
}
