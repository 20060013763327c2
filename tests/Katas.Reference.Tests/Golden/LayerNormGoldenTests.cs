using Oracle = Katas.Reference.LayerNormOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>
/// Layer normalisation, held against torch.nn.functional.layer_norm in float64 and its gradients by autograd. A mean of 100 costs two digits of 1e-16,
/// and a variance near epsilon two more; a wrong divisor or a missing term shows in the first digits.
/// </summary>
public sealed class LayerNormGoldenTests
{
    private const double Tolerance = 1e-12;

    private readonly LayerNormVectors _golden = GoldenFile.Read<LayerNormVectors>("LayerNorm");

    [Test]
    public void The_output_agrees_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases)
        {
            comparison.Close(vector.ToString(), Oracle.Forward(vector.X.Exact, vector.Gamma.Exact, vector.Beta.Exact, vector.Epsilon), vector.Output);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void The_gradients_agree_with_autograd()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases)
        {
            var gradients = Oracle.Backward(vector.X.Exact, vector.Gamma.Exact, vector.Epsilon, vector.OutputGradient.Exact);
            comparison.Close($"{vector}, gradient by x", gradients.X, vector.GradientByX);
            comparison.Close($"{vector}, gradient by gamma", gradients.Gamma, vector.GradientByGamma);
            comparison.Close($"{vector}, gradient by beta", gradients.Beta, vector.GradientByBeta);
        }

        comparison.AssertNoOffenders();
    }

    internal sealed record LayerNormVectors(LayerNormVector[] Cases);

    internal sealed record LayerNormVector(
        string Name, float Epsilon, GoldenInput X, GoldenInput Gamma, GoldenInput Beta, GoldenInput OutputGradient,
        GoldenOutput Output, GoldenOutput GradientByX, GoldenOutput GradientByGamma, GoldenOutput GradientByBeta)
    {
        public override string ToString() => $"{Name}, [{string.Join(", ", X.Shape)}]";
    }
}
