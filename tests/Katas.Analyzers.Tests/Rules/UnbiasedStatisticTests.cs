using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class UnbiasedStatisticTests
{
    private static readonly AdviceVerifier Rule = new("KATA1009");

    [Test]
    public void The_unbiased_variance_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "variance /= columns;", "[|variance /= columns - 1|];");

    [Test]
    public void It_is_found_in_backward() =>
        Rule.Finds(Sample.LayerNormLoops, "projection /= columns;", "[|projection /= Math.Max(1, columns - 1)|];");

    [Test]
    public void The_running_variance_is_unbiased() =>
        Rule.IsSilent(Sample.BatchNormLoops, "var unbiased = variance * count / (count - 1);", "var unbiased = variance * (count / (count - 1f));");
}
