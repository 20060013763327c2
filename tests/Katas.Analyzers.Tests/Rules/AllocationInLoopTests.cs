using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class AllocationInLoopTests
{
    private static readonly AdviceVerifier Rule = new("KATA2002");

    [Test]
    public void An_array_in_the_innermost_loop_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) mean += ([|new float[1]|])[0] + values[start + c];");

    [Test]
    public void An_array_for_each_row_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "var mean = 0f;\n            for", "var mean = (new float[1])[0];\n            for");
}
