using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class GradientSizeTests
{
    private static readonly AdviceVerifier Rule = new("KATA1017");

    [Test]
    public void A_missing_deviation_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(scaled - mean - _normalized[start + c] * projection) / _deviations[row]", "[|scaled - mean - _normalized[start + c] * projection|]");

    [Test]
    public void Gamma_in_its_own_gradient_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "dgamma[c] += gradient[start + c] * _normalized[start + c];", "[|dgamma[c] += scaled * _normalized[start + c]|];");

    [Test]
    public void The_deviation_as_a_factor_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "/ _deviations[row]", "* (1 / _deviations[row])");
}
