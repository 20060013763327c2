using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SumOrMeanTests
{
    private static readonly AdviceVerifier Rule = new("KATA1018");

    [Test]
    public void A_sum_taken_from_single_values_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "mean /= columns;\n            projection", "projection");

    [Test]
    public void An_averaged_gradient_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "var dbeta = gradient.Sum([0, 2]);", "var dbeta = [|gradient.Mean([0, 2])|];");

    [Test]
    public void Dividing_each_summand_is_a_mean_too() =>
        Rule.IsSilent(Sample.LayerNormLoops, "mean += scaled;", "mean += scaled / columns * columns;");
}
