using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FrequencyExponentTests
{
    private static readonly AdviceVerifier Rule = new("KATA1034");

    [Test]
    public void Half_the_pace_is_found() =>
        Rule.Finds(Sample.Encoding, "2.0 * i / modelDimension", "[|(double)i / modelDimension|]");

    [Test]
    public void An_exponent_for_each_column_is_found() =>
        Rule.Finds(Sample.Encoding, "2.0 * i / modelDimension", "[|(double)column / modelDimension|]");

    [Test]
    public void An_even_column_is_its_own_numerator() =>
        Rule.IsSilent(Sample.Encoding, "2.0 * i / modelDimension", "(double)(column - column % 2) / modelDimension");

    private const string Power = "(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension)";

    [Test]
    public void An_exponential_with_a_logarithm_is_a_power_too() =>
        Rule.Finds(Sample.Encoding, Power, "(startPosition + p) * Math.Exp([|-Math.Log(10000) * i / modelDimension|])");

    [TestCase("(startPosition + p) * Math.Exp(-Math.Log(10000) * (2.0 * i) / modelDimension)")]
    [TestCase("(startPosition + p) * Math.Exp(-(2.0 * i / modelDimension) * Math.Log(10000))")]
    public void An_exponential_that_keeps_pace_is_fine(string angle) => Rule.IsSilent(Sample.Encoding, Power, angle);
}
