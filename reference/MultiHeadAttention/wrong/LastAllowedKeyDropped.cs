// id: last-allowed-key-dropped
// title: The last key that a query may attend to is dropped
// advice: Keys behind the last one that is allowed are skipped, and that one with them: an index is used as a count. Under a causal mask each query then misses itself, and the first one attends to nothing.
namespace Katas.Practice;

public sealed class LastAllowedKeyDropped : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var (batch, queries, keys, width) = (query.Length(0), query.Length(1), key.Length(1), query.Length(2));
        var headWidth = width / numHeads;
        var q = Project(query.DenseSpan(), weights.QueryWeight, weights.QueryBias);
        var k = Project(key.DenseSpan(), weights.KeyWeight, weights.KeyBias);
        var v = Project(value.DenseSpan(), weights.ValueWeight, weights.ValueBias);
        var context = new float[q.Length];
        Span<float> row = new float[keys];

        for (var b = 0; b < batch; b++)
        {
            for (var i = 0; i < queries; i++)
            {
                var allowed = mask is null ? default : mask.Row(b, i);
                for (var head = 0; head < numHeads; head++)
                {
                    Span<float> Head(float[] of, int position) => of.AsSpan(position * width + head * headWidth, headWidth);

                    var attended = allowed.IsEmpty ? keys : Math.Max(0, allowed.LastIndexOf(1f));
                    for (var j = 0; j < keys; j++)
                    {
                        row[j] = j >= attended || (!allowed.IsEmpty && allowed[j] == 0f)
                            ? float.NegativeInfinity
                            : TensorPrimitives.Dot<float>(Head(q, b * queries + i), Head(k, b * keys + j)) / MathF.Sqrt(headWidth);
                    }

                    if (!TrySoftmax(row)) continue;
                    var target = Head(context, b * queries + i);
                    for (var j = 0; j < keys; j++) TensorPrimitives.MultiplyAdd(Head(v, b * keys + j), row[j], target, target);
                }
            }
        }

        return Tensor.FromArray(Project(context, weights.OutputWeight, weights.OutputBias), batch, queries, width);
    }

    private static bool TrySoftmax(Span<float> row)
    {
        var largest = TensorPrimitives.Max<float>(row);
        if (largest == float.NegativeInfinity) return false;
        TensorPrimitives.Subtract(row, largest, row);
        TensorPrimitives.Exp<float>(row, row);
        TensorPrimitives.Divide(row, TensorPrimitives.Sum<float>(row), row);
        return true;
    }

    private static float[] Project(ReadOnlySpan<float> x, Tensor<float> weight, Tensor<float> bias)
    {
        var width = bias.Length(0);
        var matrix = weight.DenseSpan();
        var shift = bias.DenseSpan();
        var result = new float[x.Length];
        for (var start = 0; start < x.Length; start += width)
        {
            for (var o = 0; o < width; o++)
            {
                result[start + o] = TensorPrimitives.Dot(x.Slice(start, width), matrix.Slice(o * width, width)) + shift[o];
            }
        }

        return result;
    }
}
