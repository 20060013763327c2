using Katas.Authoring;
using Katas.Contracts;
using Floats = System.Numerics.Tensors.Tensor<float>;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<Subject>> DefineSizes() =>
        [Time("channels-256", "[32, 256], training, forward and backward", generate => Timed(Draw(generate, [32, 256])))];

    // The state is left as it is: a submission may hand parts of it back.
    private static TimedCase<Subject> Timed(Drawn drawn) => TimedCase.Of(
        (Subject subject) => (
            Result: subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.State, drawn.Training),
            Gradients: subject.Backward(drawn.OutputGradient)),
        answer => [.. Results(drawn.Result(), answer.Result), .. Every(drawn, drawn.Gradients(), answer.Gradients, OfGradients)],
        rewriting =>
        {
            var last = (int)drawn.X.FlattenedLength - 1;
            rewriting.Set(drawn.X, rewriting.Generate.Integer(0, last), (float)rewriting.Generate.Normal());
            rewriting.Set(drawn.OutputGradient, rewriting.Generate.Integer(0, last), (float)rewriting.Generate.Normal());
        });

    private static IEnumerable<Expectation> Results(BatchNormResult<Tensor64> truth, BatchNormResult<Floats>? result) =>
    [
        Expect.Close(result?.Output, truth.Output, OfOutputs).Of("Output"),
        Expect.Close(result?.RunningMean, truth.RunningMean, OfOutputs).Of("Running mean"),
        Expect.Close(result?.RunningVariance, truth.RunningVariance, OfOutputs).Of("Running variance"),
    ];
}
