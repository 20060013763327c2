using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class GammaAppliedLateTests
{
    private static readonly AdviceVerifier Rule = new("KATA1051");

    [Test]
    public void Gamma_at_the_end_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "var gradient = outputGradient * _gamma!;\n        var mean = gradient.Mean(-1, keepAxis: true);\n        var projection = (gradient * _normalized!).Mean(-1, keepAxis: true);\n        var dx = (gradient - mean - _normalized! * projection) / _deviation!;", "var gradient = outputGradient;\n        var mean = gradient.Mean(-1, keepAxis: true);\n        var projection = (gradient * _normalized!).Mean(-1, keepAxis: true);\n        var dx = [|(gradient - mean - _normalized! * projection) / _deviation! * _gamma!|];");

    [Test]
    public void Gamma_before_the_means_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "outputGradient * _gamma!;", "_gamma! * outputGradient;");
}
