using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>The cases that the checks are made of.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    /// <summary>The arguments of one call, and its truth.</summary>
    private sealed record Case(
        Tensor<float> Query, Tensor<float> Key, Tensor<float> Value, AttentionWeights<Tensor<float>> Weights, int NumHeads, Tensor<float>? Mask = null)
    {
        public int Width => (int)Query.Lengths[2];

        public int HeadWidth => Width / NumHeads;

        public Tensor<float>? Ask(Trial<IMultiHeadAttention<Tensor<float>>> trial) =>
            trial.NewInstance().Forward(Query, Key, Value, Weights, NumHeads, Mask);

        public Expectation Holds(Trial<IMultiHeadAttention<Tensor<float>>> trial, Tolerance tolerance) =>
            Expect.Close(Ask(trial), Truth(), tolerance);

        public Tensor64 Truth() => Truth(Exact(Weights), Mask is null ? null : Tensor64.From(Mask));

        /// <summary>The truth of other weights or another mask: what a submission computes that reads one of them differently.</summary>
        public Tensor64 Truth(AttentionWeights<Tensor64> weights, Tensor64? mask) => MultiHeadAttentionOracle.Forward(
            Tensor64.From(Query), Tensor64.From(Key), Tensor64.From(Value), weights, NumHeads, mask);

        public Tensor64 Truth(Func<AttentionWeights<Tensor64>, AttentionWeights<Tensor64>> read) =>
            Truth(read(Exact(Weights)), Mask is null ? null : Tensor64.From(Mask));
    }

    /// <summary>Every element of the inputs is a standard normal draw, and the weights are such that scores have a variance near 1: unsaturated.</summary>
    private static Case Random(Generate generate, int batch, int queries, int keys, int numHeads, int headWidth, double biases = 0)
    {
        var width = numHeads * headWidth;
        return new(
            generate.NormalTensor([batch, queries, width]),
            generate.NormalTensor([batch, keys, width]),
            generate.NormalTensor([batch, keys, width]),
            RandomWeights(generate, width, biases),
            numHeads);
    }

    /// <summary>As <see cref="Random"/>, and smaller where a small counterexample is sought.</summary>
    private static Case Sized(Generate generate, int batch, int queries, int keys, int numHeads, int headWidth, double biases = 0)
    {
        var shape = generate.Shape([batch, queries, keys]);
        return Random(generate, shape[0], shape[1], shape[2], generate.Size(numHeads), generate.Size(headWidth, least: 2), biases);
    }

    private static AttentionWeights<Tensor<float>> RandomWeights(Generate generate, int width, double biases)
    {
        Tensor<float> Weight() => generate.NormalTensor([width, width], standardDeviation: 1 / Math.Sqrt(width));
        Tensor<float> Bias() => generate.NormalTensor([width], standardDeviation: biases);
        return new(Weight(), Bias(), Weight(), Bias(), Weight(), Bias(), Weight(), Bias());
    }

    /// <summary>Weights that change nothing: what is left is attention itself.</summary>
    private static AttentionWeights<Tensor<float>> IdentityWeights(int width)
    {
        var identity = new Tensor64(width, width);
        for (var i = 0; i < width; i++) identity[i, i] = 1;
        var (weight, bias) = (identity.ToFloat(), new Tensor64(width).ToFloat());
        return new(weight, bias, weight, bias, weight, bias, weight, bias);
    }

    /// <summary>
    /// A random mask for a case, in which every query may attend to one key at least and, given two keys, is shut off from one at least:
    /// rows that may attend to nothing are a convention of their own.
    /// </summary>
    private static Tensor<float> RandomMask(Generate generate, Case of)
    {
        var (batch, queries, keys) = ((int)of.Query.Lengths[0], (int)of.Query.Lengths[1], (int)of.Key.Lengths[1]);
        var mask = new Tensor64(batch, queries, keys);
        for (var row = 0; row < batch * queries; row++)
        {
            for (var j = 0; j < keys; j++) mask.Values[row * keys + j] = generate.Chance(0.5) ? 1 : 0;
            var order = generate.Permutation(keys);
            mask.Values[row * keys + order[^1]] = 0;
            mask.Values[row * keys + order[0]] = 1;
        }

        return mask.ToFloat();
    }

    /// <summary>Query i may attend to keys 0 to i, in every batch entry.</summary>
    private static Tensor<float> CausalMask(int batch, int length)
    {
        var mask = new Tensor64(batch, length, length);
        for (var b = 0; b < batch; b++)
        {
            for (var i = 0; i < length; i++)
            {
                for (var j = 0; j <= i; j++) mask[b, i, j] = 1;
            }
        }

        return mask.ToFloat();
    }

    private static AttentionWeights<Tensor64> Exact(AttentionWeights<Tensor<float>> weights) => new(
        Tensor64.From(weights.QueryWeight), Tensor64.From(weights.QueryBias), Tensor64.From(weights.KeyWeight), Tensor64.From(weights.KeyBias),
        Tensor64.From(weights.ValueWeight), Tensor64.From(weights.ValueBias), Tensor64.From(weights.OutputWeight), Tensor64.From(weights.OutputBias));

    private static Tensor<float> Floats(int[] shape, params double[] values) => new Tensor64(shape, values).ToFloat();
}
