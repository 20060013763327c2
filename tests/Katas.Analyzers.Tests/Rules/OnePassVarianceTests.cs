using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class OnePassVarianceTests
{
    private static readonly AdviceVerifier Rule = new("KATA1008");

    [Test]
    public void The_difference_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "variance += (values[start + c] - mean) * (values[start + c] - mean);\n            variance /= columns;", "variance += values[start + c] * values[start + c];\n            variance = [|variance / columns - mean * mean|];");

    [Test]
    public void Two_passes_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "variance /= columns;", "variance = variance / columns;");

    [Test]
    public void In_double_one_pass_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "variance += (values[start + c] - mean) * (values[start + c] - mean);\n            variance /= columns;", "variance += values[start + c] * values[start + c];\n            variance = (float)((double)variance / columns - (double)mean * mean);");
}
