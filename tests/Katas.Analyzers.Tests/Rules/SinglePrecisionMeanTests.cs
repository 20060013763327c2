using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SinglePrecisionMeanTests
{
    private static readonly AdviceVerifier Rule = new("KATA1043");

    [Test]
    public void A_division_by_a_float_is_found() =>
        Rule.Finds(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "[|(lower + Math.Min(right1, right2)) / 2f|]");

    [Test]
    public void A_decimal_two_is_fine() =>
        Rule.IsSilent(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "(lower + Math.Min(right1, right2)) / 2d");
}
