using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MaskInvertedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1025");

    [Test]
    public void A_zero_that_is_let_through_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f ? dot * scale : float.NegativeInfinity", "[|mask is null || mask[b, i, j] == 0f ? dot * scale : float.NegativeInfinity|]");

    [Test]
    public void Filling_where_the_mask_is_one_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "scores.MaskedFill(1f - oneForAllHeads, float.NegativeInfinity)", "[|scores.MaskedFill(oneForAllHeads, float.NegativeInfinity)|]");

    [Test]
    public void Not_equal_to_zero_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask[b, i, j] == 1f", "mask[b, i, j] != 0f");

    [Test]
    public void Branches_the_other_way_round_are_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f ? dot * scale : float.NegativeInfinity", "mask is not null && mask[b, i, j] == 0f ? float.NegativeInfinity : dot * scale");
}
