using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class PowerForSquareTests
{
    private static readonly AdviceVerifier Rule = new("KATA2003");

    [Test]
    public void A_square_by_pow_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(values[start + c] - mean) * (values[start + c] - mean)", "[|MathF.Pow(values[start + c] - mean, 2)|]");

    [Test]
    public void A_power_of_a_variable_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "2.0 * i / modelDimension", "2.0 * i / modelDimension * 1");
}
