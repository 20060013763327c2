using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Points on which the field disagrees. Who follows another convention is told which.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    private static IEnumerable<Expectation> Scaling(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 1, queries: 2, keys: 3, numHeads: 3, headWidth: 4);
        Tensor64 Scaled(double factor) => it.Truth(weights => weights with
        {
            QueryWeight = weights.QueryWeight.Map(x => x * factor),
            QueryBias = weights.QueryBias.Map(x => x * factor),
        });

        yield return Told(it.Ask(trial), it.Truth(),
            ("These are scores without scaling, as in Luong et al. 2015. Here they are divided by √(E / H), as in Vaswani et al. 2017.",
                Scaled(Math.Sqrt(it.HeadWidth))),
            ("These are scores divided by √E, the width of the model. Here they are divided by √(E / H), the width of one head.",
                Scaled(Math.Sqrt((double)it.HeadWidth / it.Width))),
            ("These are scores divided by E / H. Here they are divided by its root, √(E / H).",
                Scaled(1 / Math.Sqrt(it.HeadWidth))));
    }

    private static IEnumerable<Expectation> WeightLayout(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 1, queries: 2, keys: 3, numHeads: 2, headWidth: 2);
        yield return Told(it.Ask(trial), it.Truth(),
            ("This is y = x W with weights stored [in, out], as papers write it and Flax stores it. Here, as in PyTorch, W is [out, in] and y = x Wᵀ + b.",
                it.Truth(weights => weights with
                {
                    QueryWeight = Transposed(weights.QueryWeight),
                    KeyWeight = Transposed(weights.KeyWeight),
                    ValueWeight = Transposed(weights.ValueWeight),
                    OutputWeight = Transposed(weights.OutputWeight),
                })));
    }

    private static IEnumerable<Expectation> HeadLayout(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 1, queries: 2, keys: 3, numHeads: 2, headWidth: 3);
        const string Interleaved = "This is what heads give that take every H-th feature. Here head h owns the neighbouring features h * E/H to (h + 1) * E/H.";
        yield return Told(it.Ask(trial), it.Truth(),
            (Interleaved, it.Truth(weights => Interleave(weights, it.NumHeads) with { OutputWeight = weights.OutputWeight })),
            (Interleaved, it.Truth(weights => Interleave(weights, it.NumHeads))));
    }

    private static IEnumerable<Expectation> MaskPolarity(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 1, queries: 2, keys: 3, numHeads: 2, headWidth: 2);
        it = it with { Mask = RandomMask(trial.Generate, it) };
        yield return Told(it.Ask(trial), it.Truth(),
            ("This is the mask the other way round, as torch.nn.MultiheadAttention reads a boolean one (True shuts off). "
                + "Here 1 means may attend, as True does in scaled_dot_product_attention.",
                it.Truth(Exact(it.Weights), Tensor64.From(it.Mask).Map(x => 1 - x))));
    }

    // First one query of three, then a whole batch entry, as padding makes them.
    private static IEnumerable<Expectation> NothingToAttendTo(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var query = Random(trial.Generate, batch: 1, queries: 3, keys: 4, numHeads: 2, headWidth: 2, biases: 0.5);
        yield return Blind(trial, query with { Mask = RandomMask(trial.Generate, query) }, firstRow: 1, rows: 1);

        var entry = Random(trial.Generate, batch: 2, queries: 3, keys: 4, numHeads: 2, headWidth: 2, biases: 0.5);
        yield return Blind(trial, entry with { Mask = RandomMask(trial.Generate, entry) }, firstRow: 3, rows: 3);
    }

    private static Expectation Blind(Trial<IMultiHeadAttention<Tensor<float>>> trial, Case of, int firstRow, int rows)
    {
        var keys = (int)of.Key.Lengths[1];
        Tensor64 WithRows(Tensor64 tensor, int width, Func<int, double> value)
        {
            var copy = tensor.Map(x => x);
            for (var i = firstRow * width; i < (firstRow + rows) * width; i++) copy.Values[i] = value(i);
            return copy;
        }

        var open = Tensor64.From(of.Mask!);
        var it = of with { Mask = WithRows(open, keys, _ => 0).ToFloat() };
        var opened = WithRows(open, keys, _ => 1);
        var unmasked = it.Truth(Exact(it.Weights), opened);
        var uniform = it.Truth(Exact(it.Weights) with { QueryWeight = new(it.Width, it.Width), QueryBias = new(it.Width) }, opened);

        var answer = it.Ask(trial);
        var told = Told(answer, it.Truth(),
            ("The row of a query that may attend to nothing is zero. Here its context is zero, and still goes through the output layer: it is OutputBias.",
                WithRows(it.Truth(), it.Width, _ => 0)),
            ("A query that may attend to nothing got the mean of all values, as a large negative score in place of minus infinity gives it. "
                + "Here its context is zero, so its row is OutputBias.",
                WithRows(it.Truth(), it.Width, i => uniform.Values[i])),
            ("A query that may attend to nothing attended as if there were no mask, as adding the same number to every score makes it. "
                + "Here its context is zero, so its row is OutputBias.",
                WithRows(it.Truth(), it.Width, i => unmasked.Values[i])));
        return told is MissedExpectation missed && answer is not null && Tensor64.From(answer).Values.Any(double.IsNaN)
            ? missed.Following(
                "A query that may attend to nothing got NaN: the softmax of nothing is 0/0, and torch.nn.MultiheadAttention leaves it so. "
                + "Here its context is zero, so its row is OutputBias.")
            : told;
    }

    /// <summary>Expects the truth; an answer that equals another convention's instead is told so.</summary>
    private static Expectation Told(Tensor<float>? answer, Tensor64 truth, params (string Words, Tensor64 Answer)[] others)
    {
        var held = Expect.Close(answer, truth, Ordinary);
        return held is MissedExpectation missed
            ? others.Where(other => Expect.Close(answer, other.Answer, Ordinary) is MetExpectation)
                .Select(other => missed.Following(other.Words))
                .FirstOrDefault(missed)
            : held;
    }

    private static Tensor64 Transposed(Tensor64 matrix)
    {
        var transposed = new Tensor64(matrix.Shape[1], matrix.Shape[0]);
        for (var i = 0; i < matrix.Shape[0]; i++)
        {
            for (var j = 0; j < matrix.Shape[1]; j++) transposed[j, i] = matrix[i, j];
        }

        return transposed;
    }

    /// <summary>Weights with which neighbouring heads give what heads of every H-th feature give with <paramref name="weights"/>.</summary>
    private static AttentionWeights<Tensor64> Interleave(AttentionWeights<Tensor64> weights, int numHeads)
    {
        var width = weights.QueryBias.Length;
        var headWidth = width / numHeads;
        int From(int feature) => feature % headWidth * numHeads + feature / headWidth;

        Tensor64 Rows(Tensor64 weight)
        {
            var rows = new Tensor64(weight.Shape);
            var rowWidth = weight.Length / width;
            for (var f = 0; f < width; f++) Array.Copy(weight.Values, From(f) * rowWidth, rows.Values, f * rowWidth, rowWidth);
            return rows;
        }

        return weights with
        {
            QueryWeight = Rows(weights.QueryWeight),
            QueryBias = Rows(weights.QueryBias),
            KeyWeight = Rows(weights.KeyWeight),
            KeyBias = Rows(weights.KeyBias),
            ValueWeight = Rows(weights.ValueWeight),
            ValueBias = Rows(weights.ValueBias),
            OutputWeight = Transposed(Rows(Transposed(weights.OutputWeight))),
        };
    }
}
