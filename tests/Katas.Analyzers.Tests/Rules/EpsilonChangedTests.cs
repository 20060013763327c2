using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class EpsilonChangedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1005");

    [Test]
    public void A_floor_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Sqrt([|Math.Max(variance, epsilon)|])");

    [Test]
    public void A_square_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Sqrt(variance + [|epsilon * epsilon|])");

    [Test]
    public void A_variance_kept_from_being_negative_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Sqrt(Math.Max(variance, 0f) + epsilon)");
}
