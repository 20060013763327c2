using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class LargerByHandTests
{
    private static readonly AdviceVerifier Rule = new("KATA3006");
    private static readonly FixVerifier Fix = new(new LargerByHandFix());

    private const string Line = "fewest = Math.Min(fewest, zeros);";

    [Test]
    public void A_choice_of_the_smaller_is_found() => Rule.Finds(Sample.Swaps, Line, "fewest = [|zeros < fewest ? zeros : fewest|];");

    [Test]
    public void A_choice_of_something_else_is_fine() => Rule.IsSilent(Sample.Swaps, Line, "fewest = zeros < fewest ? zeros : fewest + 0;");

    [Test]
    public void Numbers_with_a_fraction_are_left_alone() =>
        Rule.IsSilent(Sample.LayerNormLoops, "mean /= columns;\n            var variance", "mean = mean > 0 ? mean : 0; mean = mean > epsilon ? mean : epsilon;\n            var variance");

    [TestCase("zeros < fewest ? zeros : fewest", "Math.Min(zeros, fewest)")]
    [TestCase("zeros >= fewest ? fewest : zeros", "Math.Min(fewest, zeros)")]
    [TestCase("zeros > fewest ? zeros : fewest", "Math.Max(zeros, fewest)")]
    [TestCase("zeros <= fewest ? fewest : zeros", "Math.Max(fewest, zeros)")]
    public void The_function_takes_its_place(string before, string after) => Fix.Turns(Sample.Swaps, Line, $"fewest = {before};", $"fewest = {after};");
}
