using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class LinqInLoopTests
{
    private static readonly AdviceVerifier Rule = new("KATA2001");

    [Test]
    public void A_query_in_a_loop_in_a_loop_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) mean += values.[|Skip|](start + c).[|First|]();");

    [Test]
    public void A_query_outside_the_innermost_loop_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "var mean = 0f;\n            for", "var mean = values.Take(0).Sum();\n            for");
}
