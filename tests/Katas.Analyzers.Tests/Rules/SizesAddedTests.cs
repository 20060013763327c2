using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SizesAddedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1002");

    [Test]
    public void Beta_on_normalised_values_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "return _normalized * gamma + beta;", "return ([|_normalized + beta|]) * gamma;");

    [Test]
    public void A_deviation_mixed_into_a_variance_is_found() =>
        Rule.Finds(Sample.BatchNormLoops, "state.Momentum * unbiased", "state.Momentum * MathF.Sqrt(unbiased)");

    [Test]
    public void Written_the_other_way_round_it_is_the_same() =>
        Rule.IsSilent(Sample.LayerNormTensors, "return _normalized * gamma + beta;", "return beta + gamma * _normalized;");
}
