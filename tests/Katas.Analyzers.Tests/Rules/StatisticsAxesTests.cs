using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class StatisticsAxesTests
{
    private static readonly AdviceVerifier Rule = new("KATA1015");

    [Test]
    public void A_mean_over_the_batch_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "var mean = x.Mean(-1, keepAxis: true);", "var mean = [|x.Mean(0, keepAxis: true)|];");

    [Test]
    public void A_mean_over_the_positions_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "mean = values.Mean([0, 2], keepAxis: true);", "mean = [|values.Mean(2, keepAxis: true)|];");

    [Test]
    public void The_axes_in_another_order_are_the_same() =>
        Rule.IsSilent(Sample.BatchNormTensors, "mean = values.Mean([0, 2], keepAxis: true);", "mean = values.Mean([2, 0], keepAxis: true);");
}
