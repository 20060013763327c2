using Katas.Authoring;
using Subject = Katas.Contracts.ILayerNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class LayerNormSpec
{
    /// <summary>Random shapes of rank 1 to 4 and any epsilon, both directions, on fresh instances and on one that was used before.</summary>
    public override IEnumerable<object?> Explore(Trial<Subject> trial)
    {
        for (var i = 0; i < 30; i++)
        {
            var subject = trial.NewInstance();
            var uses = trial.Generate.Integer(1, 2);
            for (var use = 0; use < uses; use++)
            {
                int[] shape = [.. trial.Generate.Integers(trial.Generate.Integer(0, 3), 2, 5), trial.Generate.Integer(2, 40)];
                var drawn = trial.Generate.Chance(0.2) ? NearEpsilon(trial.Generate, shape) : Draw(trial.Generate, shape, (float)Math.Pow(10, trial.Generate.Uniform(-6, 0)));
                yield return subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.Epsilon);
                yield return subject.Backward(drawn.OutputGradient);
            }
        }
    }
}
