using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DoubleForFloatTests
{
    private static readonly AdviceVerifier Rule = new("KATA3001");
    private static readonly FixVerifier Fix = new(new DoubleForFloatFix());

    [Test]
    public void A_root_between_floats_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)[|Math.Sqrt|](variance + epsilon)");

    [Test]
    public void A_root_of_a_double_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)Math.Sqrt((double)variance + epsilon)");

    [Test]
    public void The_cast_goes_with_the_function_of_double() =>
        Fix.Turns(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)Math.Sqrt(variance + epsilon)", "MathF.Sqrt(variance + epsilon)");
}
