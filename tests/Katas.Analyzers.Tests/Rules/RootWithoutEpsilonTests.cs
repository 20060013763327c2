using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class RootWithoutEpsilonTests
{
    private static readonly AdviceVerifier Rule = new("KATA1004");

    [Test]
    public void A_bare_root_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "[|MathF.Sqrt(variance)|]");

    [Test]
    public void A_constant_is_not_the_epsilon_that_was_handed_in() =>
        Rule.Finds(Sample.LayerNormTensors, "(variance + epsilon).Sqrt()", "[|(variance + 1e-5f).Sqrt()|]");

    [Test]
    public void A_power_of_one_half_is_a_root() =>
        Rule.IsSilent(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Pow(variance + epsilon, 0.5f)");
}
