using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class GradientThroughStatisticsTests
{
    private static readonly AdviceVerifier Rule = new("KATA1019");

    [Test]
    public void A_gradient_without_the_mean_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(scaled - mean - _normalized[start + c] * projection) / _deviations[row]", "[|(scaled - _normalized[start + c] * projection) / _deviations[row]|]");

    [Test]
    public void A_gradient_without_the_variance_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(scaled - mean - _normalized[start + c] * projection) / _deviations[row]", "[|(scaled - mean) / _deviations[row]|]");

    [Test]
    public void Both_in_one_bracket_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "scaled - mean - _normalized[start + c] * projection", "scaled - (mean + _normalized[start + c] * projection)");
}
