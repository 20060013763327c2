namespace Katas.Answers;

// Softmax as its formula is printed, for one weight at a time: the largest score and the sum below the fraction line are found anew for each key. Right in
// value, though a query reads its L scores L times over.
public sealed class DenominatorOfEachWeight : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = query.Linear(weights.QueryWeight, weights.QueryBias);
        var k = key.Linear(weights.KeyWeight, weights.KeyBias);
        var v = value.Linear(weights.ValueWeight, weights.ValueBias);
        var context = Tensor.Zeros(query.Lengths);
        var (headWidth, scores) = (query.Length(2) / numHeads, new double[key.Length(1)]);
        for (var b = 0; b < query.Length(0); b++)
        {
            for (var i = 0; i < query.Length(1); i++)
            {
                for (var head = 0; head < numHeads; head++)
                {
                    var features = (head * headWidth)..((head + 1) * headWidth);
                    for (var j = 0; j < scores.Length; j++)
                        scores[j] = mask is not null && mask[b, i, j] == 0 ? double.NegativeInfinity : TensorPrimitives.Dot(q.Row(b, i)[features], k.Row(b, j)[features]) / Math.Sqrt(headWidth);

                    var sum = context.WritableRow(b, i)[features];
                    for (var j = 0; j < scores.Length; j++) TensorPrimitives.MultiplyAdd(v.Row(b, j)[features], (float)Softmax(scores, j), sum, sum);
                }
            }
        }

        return context.Linear(weights.OutputWeight, weights.OutputBias);
    }

    private static double Softmax(double[] scores, int at)
    {
        var (largest, denominator) = (double.NegativeInfinity, 0.0);
        foreach (var score in scores) largest = Math.Max(largest, score);
        if (double.IsNegativeInfinity(largest)) return 0;
        foreach (var score in scores) denominator += Math.Exp(score - largest);
        return Math.Exp(scores[at] - largest) / denominator;
    }
}
