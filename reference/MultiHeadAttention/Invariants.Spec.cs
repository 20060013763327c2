using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Relations between two answers, the first of which is held to the oracle as well: a constant satisfies most of them.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    private static IEnumerable<Expectation> OrderOfKeys(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (batch, queries, keys, numHeads, headWidth) in ((int, int, int, int, int)[])[(1, 2, 3, 2, 2), (2, 3, 6, 2, 4)])
        {
            var it = Random(trial.Generate, batch, queries, keys, numHeads, headWidth);
            it = it with { Mask = RandomMask(trial.Generate, it) };
            var answer = it.Ask(trial);
            yield return Expect.Close(answer, it.Truth(), Ordinary);

            var order = trial.Generate.Permutation(keys);
            if (order.SequenceEqual(Enumerable.Range(0, keys))) Array.Reverse(order);
            var reordered = it with { Key = Gather(it.Key, 1, order), Value = Gather(it.Value, 1, order), Mask = Gather(it.Mask!, 2, order) };
            yield return Expect.Close(reordered.Ask(trial), answer, Ordinary).Of($"With keys, values and mask in the order {ShapeText.Of(order)}");
        }
    }

    private static IEnumerable<Expectation> PastIsBlindToFuture(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (batch, length, now) in ((int, int, int)[])[(1, 3, 1), (2, 6, 4)])
        {
            var it = Random(trial.Generate, batch, length, length, numHeads: 2, headWidth: 4) with { Mask = CausalMask(batch, length) };
            var answer = it.Ask(trial);
            yield return Expect.Close(answer, it.Truth(), Ordinary);

            var other = Random(trial.Generate, batch, length, length, numHeads: 2, headWidth: 4);
            var changed = it with { Key = Joined(it.Key, other.Key, now), Value = Joined(it.Value, other.Value, now) };
            var after = changed.Ask(trial);
            yield return Expect.Close(after, changed.Truth(), Ordinary).Of($"With other keys and values from position {now} on");

            var past = Enumerable.Range(0, now).ToArray();
            yield return Expect.Close(Gather(after!, 1, past), Gather(answer!, 1, past), Ordinary)
                .Of($"Outputs before position {now}, after only later keys and values have changed");
        }
    }

    private static IEnumerable<Expectation> MaskOfOnes(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (batch, queries, keys) in ((int, int, int)[])[(1, 2, 3), (2, 5, 3)])
        {
            var it = Random(trial.Generate, batch, queries, keys, numHeads: 2, headWidth: 2);
            var answer = it.Ask(trial);
            yield return Expect.Close(answer, it.Truth(), Ordinary);

            var ones = it with { Mask = new Tensor64(batch, queries, keys).Map(_ => 1).ToFloat() };
            yield return Expect.Close(ones.Ask(trial), answer, Ordinary).Of("With a mask of ones in place of none");
        }
    }

    private static IEnumerable<Expectation> BatchEntriesApart(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Random(trial.Generate, batch: 3, queries: 2, keys: 5, numHeads: 2, headWidth: 4);
        it = it with { Mask = RandomMask(trial.Generate, it) };
        var together = it.Ask(trial);
        yield return Expect.Close(together, it.Truth(), Ordinary);

        for (var b = 0; b < 3; b++)
        {
            var alone = it with
            {
                Query = Gather(it.Query, 0, [b]),
                Key = Gather(it.Key, 0, [b]),
                Value = Gather(it.Value, 0, [b]),
                Mask = Gather(it.Mask!, 0, [b]),
            };
            yield return Expect.Close(alone.Ask(trial), Gather(together!, 0, [b]), Ordinary).Of($"Batch entry {b} alone");
        }
    }

    /// <summary>The slices of a tensor of three axes at the given places of one axis.</summary>
    private static Tensor<float> Gather(Tensor<float> tensor, int axis, int[] places)
    {
        var from = Tensor64.From(tensor);
        var shape = from.Shape.ToArray();
        shape[axis] = places.Length;
        var to = new Tensor64(shape);
        for (var i = 0; i < shape[0]; i++)
        {
            for (var j = 0; j < shape[1]; j++)
            {
                for (var k = 0; k < shape[2]; k++)
                {
                    int[] place = [i, j, k];
                    place[axis] = places[place[axis]];
                    to[i, j, k] = from[place];
                }
            }
        }

        return to.ToFloat();
    }

    /// <summary><c>[B, L, E]</c>: positions before <paramref name="position"/> of the one and, from there on, of the other.</summary>
    private static Tensor<float> Joined(Tensor<float> before, Tensor<float> after, int position)
    {
        var joined = Tensor64.From(after);
        var first = Tensor64.From(before);
        for (var b = 0; b < joined.Shape[0]; b++)
        {
            for (var l = 0; l < position; l++)
            {
                for (var e = 0; e < joined.Shape[2]; e++) joined[b, l, e] = first[b, l, e];
            }
        }

        return joined.ToFloat();
    }
}
