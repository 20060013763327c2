using Katas.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;

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

    [TestCase("nums[0] = 1")]
    [TestCase("nums[0] = 0")]
    [TestCase("nums[^1] += 1")]
    public void A_constant_that_is_written_into_an_argument_is_told_once_and_by_this_rule_alone(string write) =>
        Assert.That(
            Warnings(Sample.Swaps.With("var fewest = zeros;", $"{write};\n        var fewest = zeros;")).Select(warning => (warning.Id, warning.Location.GetLineSpan().StartLinePosition.Line)),
            Is.EqualTo(new[] { ("KATA1038", Sample.Swaps.Source().Split('\n').ToList().FindIndex(line => line.Contains("var fewest", StringComparison.Ordinal))) }));

    private static IEnumerable<Diagnostic> Warnings(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source);
        return SubmissionAdvice.Of(compilation, tree, CancellationToken.None).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    [Test]
    public void A_copy_under_another_shape_may_be_written_to() =>
        Rule.IsSilent(Sample.LayerNormTensors, "_gamma = gamma;", "var flat = x.Reshape(-1);\n        flat *= 2f;\n        _gamma = gamma;");

    [Test]
    public void Writing_into_a_copy_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros;\n        var copy = nums.ToArray();\n        copy[0] = 1;");

    [Test]
    public void Moving_a_variable_on_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros;\n        nums = nums.ToArray();");
}
