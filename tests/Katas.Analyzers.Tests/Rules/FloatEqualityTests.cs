using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FloatEqualityTests
{
    private static readonly AdviceVerifier Rule = new("KATA1053");

    [Test]
    public void A_sum_that_is_asked_for_one_value_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "var variance = 0f;", "var variance = 0f;\n            if ([|mean == 1f|]) continue;");

    [Test]
    public void A_root_that_is_compared_with_another_value_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "_deviations[row] = deviation;", "_deviations[row] = deviation;\n            if ([|scale[0] != deviation|]) _deviations[row] = deviation;");

    [Test]
    public void A_rounded_product_in_a_whole_condition_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "if (float.IsNegativeInfinity(largest)) continue;", "if (float.IsNegativeInfinity(largest) || [|scale * largest == 0.5f|]) continue;");

    [Test]
    public void Zero_before_a_division_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "_deviations[row] = deviation;", "_deviations[row] = deviation == 0f ? 1f : deviation;");

    [Test]
    public void A_sentinel_that_is_infinite_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "if (float.IsNegativeInfinity(largest)) continue;", "if (largest == float.NegativeInfinity || scores[0] * 2f == float.PositiveInfinity) continue;");

    [Test]
    public void A_sentinel_that_was_chosen_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "dot * scale : float.NegativeInfinity;\n", "dot * scale : -1e30f;\n                        if (scores[j] == -1e30f) continue;\n");

    [Test]
    public void A_value_that_is_not_equal_to_itself_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "_deviations[row] = deviation;", "_deviations[row] = deviation != deviation ? 1f : deviation;");

    [Test]
    public void A_mask_of_zeros_and_ones_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask[b, i, j] == 1f ?", "1f - mask[b, i, j] != 1f ?");

    [Test]
    public void The_place_of_the_largest_score_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "var sum = 0f;", "var at = 0;\n                    while (scores[at] != largest) at++;\n                    var sum = 0f;");

    [Test]
    public void A_middle_that_rounding_no_longer_moves_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "_deviations[row] = deviation;", "var middle = (deviation + mean) / 2f;\n            if (middle == mean) continue;\n            _deviations[row] = deviation;");

    [Test]
    public void Whole_numbers_in_double_are_fine() =>
        Rule.IsSilent(Sample.Median, "var lower = Math.Max(left1, left2);", "var lower = Math.Max(left1, left2);\n                double sum = (double)nums1[0] + nums2[0];\n                if (sum / 2 == 3) return 3;");
}
