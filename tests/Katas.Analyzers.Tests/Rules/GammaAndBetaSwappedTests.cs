using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class GammaAndBetaSwappedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1050");

    [Test]
    public void Gamma_as_a_summand_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "return _normalized * gamma + beta;", "return [|_normalized * beta + gamma|];");

    [Test]
    public void Beta_as_a_summand_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "return _normalized * gamma + beta;", "return beta + _normalized * gamma;");
}
