using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ArgumentOverwrittenTests
{
    private static readonly AdviceVerifier Rule = new("KATA1038");

    [Test]
    public void An_element_that_is_written_is_found() =>
        Rule.Finds(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros;\n        [|nums[0] = 1|];");

    [Test]
    public void An_operator_that_writes_in_place_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "_gamma = gamma;", "[|x *= 2f|];\n        _gamma = gamma;");

    [Test]
    public void Writing_into_a_copy_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros;\n        var copy = nums.ToArray();\n        copy[0] = 1;");

    [Test]
    public void Moving_a_variable_on_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros;\n        nums = nums.ToArray();");
}
