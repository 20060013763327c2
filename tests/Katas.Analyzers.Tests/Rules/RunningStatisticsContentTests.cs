using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class RunningStatisticsContentTests
{
    private static readonly AdviceVerifier Rule = new("KATA1012");

    [Test]
    public void Epsilon_in_the_running_variance_is_found() =>
        Rule.Finds(Sample.BatchNormLoops, "state.Momentum * unbiased", "state.Momentum * ([|unbiased + state.Epsilon|])");

    [Test]
    public void Epsilon_under_the_root_stays_out_of_it() =>
        Rule.IsSilent(Sample.BatchNormLoops, "variance + state.Epsilon", "state.Epsilon + variance");
}
