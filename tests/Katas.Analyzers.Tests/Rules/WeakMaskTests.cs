using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class WeakMaskTests
{
    private static readonly AdviceVerifier Rule = new("KATA1027");

    [Test]
    public void Zero_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "scores.MaskedFill(1f - oneForAllHeads, float.NegativeInfinity)", "[|scores.MaskedFill(1f - oneForAllHeads, 0f)|]");

    [Test]
    public void A_small_number_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "dot * scale : float.NegativeInfinity", "dot * scale : -1e4f");

    [Test]
    public void A_large_negative_number_is_fine() =>
        Rule.IsSilent(Sample.AttentionTensors, "float.NegativeInfinity);", "-1e9f);");
}
