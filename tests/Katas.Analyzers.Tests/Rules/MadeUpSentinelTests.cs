using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MadeUpSentinelTests
{
    private static readonly AdviceVerifier Rule = new("KATA1045");

    [Test]
    public void A_large_number_is_found() =>
        Rule.Finds(Sample.Median, "cut1 > 0 ? nums1[cut1 - 1] : long.MinValue", "[|cut1 > 0 ? nums1[cut1 - 1] : -1_000_000|]");

    [Test]
    public void The_least_int_is_fine() =>
        Rule.IsSilent(Sample.Median, "cut1 > 0 ? nums1[cut1 - 1] : long.MinValue", "cut1 > 0 ? nums1[cut1 - 1] : int.MinValue");
}
