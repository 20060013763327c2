using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CircleIgnoredTests
{
    private static readonly AdviceVerifier Rule = new("KATA1048");

    [Test]
    public void Windows_that_stop_at_the_end_are_found() =>
        Rule.Finds(Sample.Swaps, "for (var start = 0; start < nums.Length; start++)\n        {\n            zeros += nums[start] - nums[(start + ones) % nums.Length];", "for (var start = 0; [|start + ones < nums.Length|]; start++)\n        {\n            zeros += nums[start] - nums[start + ones];");

    [Test]
    public void Setting_the_index_back_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "nums[(start + ones) % nums.Length]", "nums[start + ones < nums.Length ? start + ones : start + ones - nums.Length]");
}
