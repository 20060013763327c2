using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DoubleForFloatTests
{
    private static readonly AdviceVerifier Rule = new("KATA3001");

    [Test]
    public void A_root_between_floats_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)[|Math.Sqrt|](variance + epsilon)");

    [Test]
    public void A_root_of_a_double_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)Math.Sqrt((double)variance + epsilon)");
}
