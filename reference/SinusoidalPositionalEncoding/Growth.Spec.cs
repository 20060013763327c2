using Katas.Authoring;
using Expectations = System.Collections.Generic.IEnumerable<Katas.Authoring.Expectation>;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;
using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

public sealed partial class SinusoidalPositionalEncodingSpec
{
    // How exact an answer is, other checks ask.
    private static readonly Tolerance OfGrowth = Tolerance.Relative(1e-2);

    private static Expectations Worst(Trial trial, int length, int dimension)
    {
        var start = trial.Generate.Integer(0, 50);
        yield return Expect.Close(trial.NewInstance().Encode(start, length, dimension), Oracle.Encode(start, length, dimension), OfGrowth.OfTerms(1)).Of("Encode");
        var x = trial.Generate.NormalTensor([2, length, dimension]);
        yield return Expect.Close(trial.NewInstance().Forward(x, start), Oracle.Forward(Tensor64.From(x), start), OfGrowth).Of("Forward");
    }
}
