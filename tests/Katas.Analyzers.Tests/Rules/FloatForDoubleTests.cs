using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FloatForDoubleTests
{
    private static readonly AdviceVerifier Rule = new("KATA3003");
    private static readonly FixVerifier Fix = new(new FloatForDoubleFix());

    private const string Root = "var deviation = MathF.Sqrt(variance + epsilon);";

    [Test]
    public void A_double_that_is_rounded_on_the_way_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Root, "double precise = variance + epsilon, root = [|MathF.Sqrt|]((float)precise); var deviation = (float)root;");

    [Test]
    public void Floats_all_the_way_are_fine() => Rule.IsSilent(Sample.LayerNormLoops, Root, "double root = MathF.Sqrt(variance + epsilon); var deviation = (float)root;");

    [Test]
    public void A_float_that_is_asked_for_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Root, "double precise = variance + epsilon; var deviation = MathF.Sqrt((float)precise);");

    [Test]
    public void The_function_of_double_takes_its_place() =>
        Fix.Turns(Sample.LayerNormLoops, Root, "double precise = variance, root = MathF.Sqrt((float)(precise + epsilon)); var deviation = (float)root;", "double precise = variance, root = Math.Sqrt(precise + epsilon); var deviation = (float)root;");
}
