using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class IntegerExponentTests
{
    private static readonly AdviceVerifier Rule = new("KATA1032");

    [Test]
    public void A_quotient_of_integers_is_found() =>
        Rule.Finds(Sample.Encoding, "2.0 * i / modelDimension", "[|2 * i / modelDimension|]");

    [Test]
    public void A_cast_before_the_division_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "2.0 * i / modelDimension", "(double)(2 * i) / modelDimension");
}
