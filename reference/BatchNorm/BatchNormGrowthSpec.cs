using Katas.Authoring;
using Subject = Katas.Contracts.IBatchNorm<System.Numerics.Tensors.Tensor<float>>;

namespace Katas.Reference;

public sealed partial class BatchNormSpec
{
    // How exact an answer is, other checks ask: the more there is to add up, the more is lost by who adds in float.
    private static readonly Tolerance OfGrowth = Tolerance.Relative(1e-2);

    // The same work whatever the values are; training does more of it than evaluation.
    private static IEnumerable<Expectation> Worst(Trial<Subject> trial, int batch, int channels)
    {
        var (subject, drawn) = (trial.NewInstance(), Draw(trial.Generate, [batch, channels]));
        var (result, truth) = (subject.Forward(drawn.X, drawn.Gamma, drawn.Beta, drawn.State, drawn.Training), drawn.Gradients());
        var gradients = subject.Backward(drawn.OutputGradient);
        yield return Expect.Close(result?.Output, drawn.Result().Output, OfGrowth).Of("Output");
        yield return Expect.Close(gradients?.X, truth.X, OfGrowth.OfTerms(drawn.InputTerms())).Of("Gradient by x");
        yield return Expect.Close(gradients?.Gamma, truth.Gamma, OfGrowth.OfTerms(drawn.ParameterTerms())).Of("Gradient by gamma");
    }
}
