using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DotByHandTests
{
    private static readonly AdviceVerifier Rule = new("KATA2004");

    [Test]
    public void A_loop_over_two_arrays_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) [|mean += values[start + c] * scale[c];|]");

    [Test]
    public void Elements_that_lie_apart_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) mean += values[start + c] * scale[c * 1];");
}
