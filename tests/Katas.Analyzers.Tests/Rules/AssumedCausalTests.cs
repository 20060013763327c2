using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class AssumedCausalTests
{
    private static readonly AdviceVerifier Rule = new("KATA1028");

    [Test]
    public void A_comparison_of_positions_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f", "[|j <= i|] && (mask is null || mask[b, i, j] == 1f)");

    [Test]
    public void Comparing_a_position_with_a_length_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f", "j < keys && (mask is null || mask[b, i, j] == 1f)");
}
