using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DoubleLiteralTests
{
    private static readonly AdviceVerifier Rule = new("KATA2008");
    private static readonly FixVerifier Fix = new(new DoubleLiteralFix());

    private const string Line = "mean /= columns;\n            var variance";

    [Test]
    public void A_literal_that_makes_floats_doubles_is_found() => Rule.Finds(Sample.LayerNormLoops, Line, "mean = [|(float)(mean * 0.5 + epsilon)|];\n            var variance");

    [Test]
    public void A_double_that_is_meant_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, "mean = (float)(mean * 0.5 + (double)epsilon);\n            var variance");

    [Test]
    public void A_division_of_whole_numbers_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, "mean = (float)(mean * (1.0 / columns));\n            var variance");

    [Test]
    public void The_literal_becomes_a_float() =>
        Fix.Turns(Sample.LayerNormLoops, Line, "mean = (float)(mean * 0.5 + 1e-5d) + (float)(2.0 * epsilon);\n            var variance", "mean = (mean * 0.5f + 1e-5f) + (2.0f * epsilon);\n            var variance");

    [Test]
    public void A_literal_that_no_float_can_hold_is_left() => Fix.IsNotOffered(Sample.LayerNormLoops, Line, "mean = (float)(mean * 1e-300);\n            var variance");
}
