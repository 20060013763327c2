using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MiddleNotAveragedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1047");

    [Test]
    public void A_median_that_is_always_a_value_is_found() =>
        Rule.Finds(Sample.MedianByMerging, "total % 2 == 1 ? current : (previous + current) / 2", "[|current|]");

    [Test]
    public void A_mean_of_two_is_fine() =>
        Rule.IsSilent(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "0.5 * (lower + Math.Min(right1, right2))");
}
