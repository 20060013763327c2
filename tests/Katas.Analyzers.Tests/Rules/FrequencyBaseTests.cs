using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FrequencyBaseTests
{
    private static readonly AdviceVerifier Rule = new("KATA1033");

    [Test]
    public void Another_base_is_found() =>
        Rule.Finds(Sample.Encoding, "Math.Pow(10000, 2.0 * i / modelDimension)", "[|Math.Pow(1000, 2.0 * i / modelDimension)|]");

    [Test]
    public void Degrees_are_found() =>
        Rule.Finds(Sample.Encoding, "(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension)", "[|(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension) * Math.PI / 180|]");

    [Test]
    public void Multiplying_by_the_inverse_power_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension)", "(startPosition + p) * Math.Pow(10000, -2.0 * i / modelDimension)");
}
