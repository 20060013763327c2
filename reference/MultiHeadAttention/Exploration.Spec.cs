using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

public sealed partial class MultiHeadAttentionSpec
{
    /// <summary>Random lengths, heads and biases; no mask, a random one, a causal one, and one that shuts whole rows off.</summary>
    public override IEnumerable<object?> Explore(Trial<IMultiHeadAttention<Tensor<float>>> trial)
    {
        var generate = trial.Generate;
        for (var i = 0; i < 40; i++)
        {
            var (batch, queries, keys) = (generate.Integer(2, 4), generate.Integer(2, 7), generate.Integer(2, 7));
            var drawn = Random(generate, batch, queries, keys, generate.Integer(1, 4), generate.Integer(2, 5), biases: generate.Uniform());
            drawn = (i % 4) switch
            {
                0 => drawn,
                1 => drawn with { Mask = RandomMask(generate, drawn) },
                2 => drawn with { Key = drawn.Query, Value = drawn.Query, Mask = CausalMask(batch, queries) },
                _ => drawn with { Mask = generate.MaskTensor([batch, queries, keys], generate.Uniform(0, 0.6)) },
            };
            yield return drawn.Ask(trial);
        }
    }
}
