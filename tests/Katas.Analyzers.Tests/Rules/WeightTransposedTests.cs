using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class WeightTransposedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1030");

    [Test]
    public void A_sum_over_the_first_axis_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "x[b, l, i] * weight[o, i]", "x[b, l, i] * [|weight[i, o]|]");

    [Test]
    public void The_factors_in_another_order_are_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "x[b, l, i] * weight[o, i]", "weight[o, i] * x[b, l, i]");

    [Test]
    public void A_sum_in_double_is_found_too() =>
        Rule.Finds(Sample.AttentionLoops, "sum += x[b, l, i] * weight[o, i];", "sum += (float)((double)x[b, l, i] * [|weight[i, o]|]);");
}
