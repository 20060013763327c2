using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class BiasedRunningVarianceTests
{
    private static readonly AdviceVerifier Rule = new("KATA1010");

    [Test]
    public void The_biased_variance_is_found() =>
        Rule.Finds(Sample.BatchNormLoops, "state.Momentum) * runningVariance[c] + state.Momentum * unbiased", "state.Momentum) * runningVariance[c] + state.Momentum * variance");

    [Test]
    public void A_correction_as_a_factor_is_fine() =>
        Rule.IsSilent(Sample.BatchNormLoops, "state.Momentum * unbiased", "state.Momentum * (count / (count - 1f)) * variance");
}
