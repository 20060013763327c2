using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class IntegerMeanTests
{
    private static readonly AdviceVerifier Rule = new("KATA1041");

    [Test]
    public void A_quotient_of_integers_is_found() =>
        Rule.Finds(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "[|(lower + Math.Min(right1, right2)) / 2|]");

    [Test]
    public void A_shift_is_found() =>
        Rule.Finds(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "[|(lower + Math.Min(right1, right2)) >> 1|]");

    [Test]
    public void Half_of_each_is_fine() =>
        Rule.IsSilent(Sample.Median, "(lower + Math.Min(right1, right2)) / 2.0", "(lower / 2.0 + Math.Min(right1, right2) / 2.0)");
}
