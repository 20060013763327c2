using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>What it is timed on.</summary>
public sealed partial class MultiHeadAttentionSpec
{
    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<IMultiHeadAttention<Tensor<float>>>> DefineSizes() =>
        [Time("sequences-of-32", "[2, 32, 64], 4 heads", generate => Timed(Random(generate, batch: 2, queries: 32, keys: 32, numHeads: 4, headWidth: 16, biases: 0.1)))];

    private static TimedCase<IMultiHeadAttention<Tensor<float>>> Timed(Case of) => TimedCase.Of(
        (IMultiHeadAttention<Tensor<float>> subject) => subject.Forward(of.Query, of.Key, of.Value, of.Weights, of.NumHeads, of.Mask),
        answer => [Expect.Close(answer, of.Truth(), Ordinary)],
        rewriting =>
        {
            foreach (var tensor in (Tensor<float>[])[of.Query, of.Key, of.Value])
                rewriting.Set(tensor, rewriting.Generate.Integer(0, (int)tensor.FlattenedLength - 1), (float)rewriting.Generate.Normal());
        });
}
