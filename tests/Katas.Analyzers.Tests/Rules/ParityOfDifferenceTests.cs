using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ParityOfDifferenceTests
{
    private static readonly AdviceVerifier Rule = new("KATA1044");

    [Test]
    public void The_parity_of_a_difference_is_found() =>
        Rule.Finds(Sample.Median, "total % 2 == 1", "[|(nums1.Length - nums2.Length) % 2 == 1|]");

    [Test]
    public void Comparing_with_zero_is_fine() =>
        Rule.IsSilent(Sample.Median, "total % 2 == 1", "(nums1.Length - nums2.Length) % 2 != 0");
}
