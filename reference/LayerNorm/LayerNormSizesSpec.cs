using Katas.Authoring;
using Subject = Katas.Contracts.ILayerNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class LayerNormSpec
{
    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<Subject>> DefineSizes() =>
        [Time("rows-of-256", "[32, 256], forward and backward", generate => Timed(Draw(generate, [32, 256])))];

    private static TimedCase<Subject> Timed(Drawn drawn) => TimedCase.Of(
        (Subject subject) => (Output: subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.Epsilon), Gradients: subject.Backward(drawn.OutputGradient)),
        answer => [Expect.Close(answer.Output, drawn.Output(), OfOutputs).Of("Output"), .. Every(drawn, drawn.Gradients(), answer.Gradients)],
        rewriting =>
        {
            var last = (int)drawn.X.FlattenedLength - 1;
            rewriting.Set(drawn.X, rewriting.Generate.Integer(0, last), (float)rewriting.Generate.Normal());
            rewriting.Set(drawn.OutputGradient, rewriting.Generate.Integer(0, last), (float)rewriting.Generate.Normal());
        });
}
