using Katas.Authoring;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    /// <summary>Random shapes of rank 2 to 5, any epsilon and momentum, both modes and directions, and too few values to train on.</summary>
    public override IEnumerable<object?> Explore(Trial<Subject> trial)
    {
        for (var i = 0; i < 30; i++)
        {
            var subject = trial.NewInstance();
            var uses = trial.Generate.Integer(1, 2);
            for (var use = 0; use < uses; use++)
            {
                var drawn = AnyCase(trial.Generate);
                yield return subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.State, drawn.Training);
                yield return subject.Backward(drawn.OutputGradient);
            }

            var single = Draw(trial.Generate, [1, trial.Generate.Integer(1, 4)]);
            yield return trial.Throws<ArgumentException>(
                () => trial.NewInstance().Forward(single.X, single.Gamma, single.Beta, single.State, training: true), "one value a channel has no variance");
        }
    }

    private static Drawn AnyCase(Generate generate)
    {
        int[] shape = [generate.Integer(2, 6), generate.Integer(2, 5), .. generate.Integers(generate.Integer(0, 3), 2, 4)];
        return generate.Chance(0.2)
            ? NearEpsilon(generate, shape, generate.Chance(0.6))
            : Draw(generate, shape, generate.Chance(0.6), (float)Math.Pow(10, generate.Uniform(-6, 0)), (float)generate.Uniform());
    }
}
