using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

public sealed partial class MultiHeadAttentionSpec
{
    // How exact an answer is, other checks ask.
    private static readonly Tolerance OfGrowth = Tolerance.Relative(1e-2);

    // The same work whatever the values are, and the most where no key is shut off.
    private static IEnumerable<Expectation> Worst(Trial<IMultiHeadAttention<Tensor<float>>> trial, int length, int width)
    {
        yield return Random(trial.Generate, batch: 1, length, length, numHeads: 2, width / 2, biases: 0.5).Holds(trial, OfGrowth);
    }
}
