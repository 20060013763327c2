using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DuplicatesDroppedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1046");

    [Test]
    public void A_union_is_found() =>
        Rule.Finds(Sample.Median, "var total = nums1.Length + nums2.Length;", "var total = nums1.Length + nums2.Length;\n        _ = nums1.[|Union|](nums2).Count();");

    [Test]
    public void A_concatenation_is_fine() =>
        Rule.IsSilent(Sample.Median, "var total = nums1.Length + nums2.Length;", "var total = nums1.Concat(nums2).Count();");
}
