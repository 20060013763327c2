using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class GradientSignTests
{
    private static readonly AdviceVerifier Rule = new("KATA1020");

    [Test]
    public void A_wrong_sign_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(scaled - mean - _normalized[start + c] * projection) / _deviations[row]", "[|(scaled - mean + _normalized[start + c] * projection) / _deviations[row]|]");

    [Test]
    public void A_term_that_counts_twice_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(scaled - mean - _normalized[start + c] * projection) / _deviations[row]", "[|(scaled - mean - 2 * _normalized[start + c] * projection) / _deviations[row]|]");

    [Test]
    public void A_minus_in_the_projection_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "projection += scaled * _normalized[start + c];", "projection -= scaled * -_normalized[start + c];");
}
