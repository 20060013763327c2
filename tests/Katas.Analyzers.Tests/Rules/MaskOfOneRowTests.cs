using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MaskOfOneRowTests
{
    private static readonly AdviceVerifier Rule = new("KATA1052");

    [Test]
    public void A_fixed_entry_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "mask[b, i, j]", "[|mask[0, i, j]|]");

    [Test]
    public void An_entry_by_the_loops_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask[b, i, j] == 1f", "mask[b, i, j] > 0.5f");
}
