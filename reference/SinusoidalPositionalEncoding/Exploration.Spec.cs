using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

// Near and far positions, odd and even dimensions, alone and added to a batch.
public sealed partial class SinusoidalPositionalEncodingSpec
{
    /// <inheritdoc/>
    public override IEnumerable<object?> Explore(Trial trial)
    {
        var generate = trial.Generate;
        for (var i = 0; i < 30; i++)
        {
            var start = generate.Chance(0.2) ? generate.Integer(0, 1_000_000) : generate.Integer(0, 200);
            yield return trial.NewInstance().Encode(start, generate.Integer(1, 12), generate.Integer(1, 24));
            yield return trial.NewInstance().Forward(generate.NormalTensor([generate.Integer(2, 4), generate.Integer(2, 9), generate.Integer(2, 17)]), start);
        }
    }
}
