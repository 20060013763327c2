using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>Random cases, smallest first. Each check but the last leaves out what the others are about, so that one mistake does not cost them all.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    private static IEnumerable<Expectation> PlainRandom(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        yield return Sized(trial.Generate, batch: 1, queries: 2, keys: 2, numHeads: 2, headWidth: 2).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 4, keys: 4, numHeads: 2, headWidth: 3).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 5, keys: 5, numHeads: 3, headWidth: 4).Holds(trial, Ordinary);
    }

    private static IEnumerable<Expectation> RandomBiases(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        yield return Sized(trial.Generate, batch: 1, queries: 2, keys: 2, numHeads: 2, headWidth: 2, biases: 0.5).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 4, keys: 4, numHeads: 2, headWidth: 3, biases: 0.5).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 5, keys: 5, numHeads: 3, headWidth: 4, biases: 0.5).Holds(trial, Ordinary);
    }

    private static IEnumerable<Expectation> RandomLengths(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        yield return Sized(trial.Generate, batch: 1, queries: 2, keys: 3, numHeads: 2, headWidth: 2).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 5, keys: 3, numHeads: 2, headWidth: 4).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 1, queries: 4, keys: 9, numHeads: 3, headWidth: 5).Holds(trial, Ordinary);
    }

    private static IEnumerable<Expectation> RandomBatches(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        yield return Sized(trial.Generate, batch: 2, queries: 2, keys: 2, numHeads: 2, headWidth: 2).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 2, queries: 3, keys: 7, numHeads: 4, headWidth: 5).Holds(trial, Ordinary);
        yield return Sized(trial.Generate, batch: 5, queries: 4, keys: 3, numHeads: 2, headWidth: 6).Holds(trial, Ordinary);
    }

    private static IEnumerable<Expectation> RandomMasks(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (queries, keys, numHeads, headWidth) in ((int, int, int, int)[])[(2, 2, 2, 2), (3, 5, 2, 4), (5, 4, 3, 2), (4, 8, 5, 3)])
        {
            var it = Sized(trial.Generate, batch: 1, queries, keys, numHeads, headWidth);
            yield return (it with { Mask = RandomMask(trial.Generate, it) }).Holds(trial, Ordinary);
        }
    }

    private static IEnumerable<Expectation> RandomMasksByBatchEntry(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (batch, queries, keys, numHeads, headWidth) in ((int, int, int, int, int)[])[(2, 2, 3, 2, 2), (3, 5, 4, 2, 6), (4, 3, 7, 5, 2)])
        {
            var it = Sized(trial.Generate, batch, queries, keys, numHeads, headWidth);
            yield return (it with { Mask = RandomMask(trial.Generate, it) }).Holds(trial, Ordinary);
        }
    }

    private static IEnumerable<Expectation> CausalMasks(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        foreach (var (batch, length, numHeads, headWidth) in ((int, int, int, int)[])[(1, 2, 2, 2), (1, 5, 3, 4), (3, 6, 2, 5)])
        {
            var shape = trial.Generate.Shape([batch, length]);
            var it = Random(trial.Generate, shape[0], shape[1], shape[1], trial.Generate.Size(numHeads), trial.Generate.Size(headWidth, least: 2));
            yield return (it with { Mask = CausalMask(shape[0], shape[1]) }).Holds(trial, Ordinary);
        }
    }

    private static IEnumerable<Expectation> RandomLarger(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var it = Sized(trial.Generate, batch: 2, queries: 13, keys: 31, numHeads: 3, headWidth: 8, biases: 0.5);
        yield return it.Holds(trial, Ordinary);
        yield return (it with { Mask = RandomMask(trial.Generate, it) }).Holds(trial, Ordinary).Of("With a mask");
    }
}
