using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MiddleOverflowTests
{
    private static readonly AdviceVerifier Rule = new("KATA1042");

    [Test]
    public void A_difference_as_a_comparison_is_found() =>
        Rule.Finds(Sample.Median, "if (left1 > right2)", "if ([|nums1[cut1] - nums2[cut2]|] > 0 && left1 > right2)");

    [Test]
    public void Adding_in_long_is_fine() =>
        Rule.IsSilent(Sample.Median, "if (left1 > right2)", "if ((long)nums1[cut1] + nums2[cut2] > long.MinValue && left1 > right2)");

    [Test]
    public void Adding_indices_is_fine() =>
        Rule.IsSilent(Sample.Median, "var cut1 = (low + high) / 2;", "var cut1 = (low + high + 0) / 2;");
}
