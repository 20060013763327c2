using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DividedByVarianceTests
{
    private static readonly AdviceVerifier Rule = new("KATA1006");

    [Test]
    public void A_missing_root_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "[|variance + epsilon|]");

    [Test]
    public void A_reciprocal_of_the_root_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "(values[start + c] - mean) / deviation", "(values[start + c] - mean) * (1 / deviation)");
}
