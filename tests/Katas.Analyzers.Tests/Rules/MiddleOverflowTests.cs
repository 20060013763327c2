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

    private const string Median = "(lower + Math.Min(right1, right2)) / 2.0";

    [Test]
    public void Values_that_a_method_finds_by_calling_itself_are_found() =>
        Rule.Finds(
            Sample.Median.With("    public double", "    private static int Least(int[] a, int i) => i == a.Length - 1 ? a[i] : Math.Min(a[i], Least(a, i + 1));\n\n    public double"),
            Median, "([|Least(nums1, 0) + Least(nums2, 0)|]) / 2.0");

    [Test]
    public void A_count_by_a_method_that_calls_itself_is_fine() =>
        Rule.IsSilent(
            Sample.Median.With("    public double", "    private static int Count(int[] a, int i) => i == a.Length ? 0 : 1 + Count(a, i + 1);\n\n    public double"),
            Median, "(Count(nums1, 0) + Count(nums2, 0)) / 2.0");
}
