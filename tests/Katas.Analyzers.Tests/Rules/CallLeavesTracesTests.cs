using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CallLeavesTracesTests
{
    private static readonly AdviceVerifier Rule = new("KATA1039");

    [Test]
    public void A_field_that_piles_up_is_found() =>
        Rule.Finds(Sample.Swaps, "    public int MinSwaps(int[] nums)\n    {\n        var ones = nums.Sum();", "    private int _ones;\n\n    public int MinSwaps(int[] nums)\n    {\n        foreach (var value in nums) [|_ones += value|];\n        var ones = _ones;");

    [Test]
    public void A_field_that_is_reset_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "    public int MinSwaps(int[] nums)\n    {\n        var ones = nums.Sum();", "    private int _ones;\n\n    public int MinSwaps(int[] nums)\n    {\n        _ones = 0;\n        foreach (var value in nums) _ones += value;\n        var ones = _ones;");
}
