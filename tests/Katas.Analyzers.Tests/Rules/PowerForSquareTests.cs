using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class PowerForSquareTests
{
    private static readonly AdviceVerifier Rule = new("KATA2003");
    private static readonly FixVerifier Fix = new(new PowerForSquareFix());

    [Test]
    public void A_square_by_pow_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(values[start + c] - mean) * (values[start + c] - mean)", "[|MathF.Pow(values[start + c] - mean, 2)|]");

    [Test]
    public void A_power_of_a_variable_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "2.0 * i / modelDimension", "2.0 * i / modelDimension * 1");

    [Test]
    public void A_square_is_written_as_a_product() =>
        Fix.Turns(Sample.LayerNormLoops, "(values[start + c] - mean) * (values[start + c] - mean)", "MathF.Pow(values[start + c] - mean, 2)", "(values[start + c] - mean) * (values[start + c] - mean)");

    [Test]
    public void A_product_in_double_stays_one_and_binds_as_the_call_did() =>
        Fix.Turns(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "(float)Math.Sqrt(1 / Math.Pow(epsilon, 3))", "(float)Math.Sqrt(1 / ((double)epsilon * epsilon * epsilon))");

    [Test]
    public void What_does_something_is_not_written_twice() =>
        Fix.IsNotOffered(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Sqrt(MathF.Pow(MathF.Abs(variance + epsilon), 2))");
}
