using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class EvaluationUpdatesTests
{
    private static readonly AdviceVerifier Rule = new("KATA1013");

    [Test]
    public void An_update_in_both_modes_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "runningMean = runningMean * (1 - state.Momentum) + mean.Reshape(-1) * state.Momentum;\n            runningVariance = runningVariance * (1 - state.Momentum) + unbiased * state.Momentum;", "}\n        if ([|count > 1|])\n        {\n            var unbiased = ((values - values.Mean([0, 2], keepAxis: true)) * (values - values.Mean([0, 2], keepAxis: true))).Mean([0, 2]) * count / (count - 1);\n            runningMean = runningMean * (1 - state.Momentum) + values.Mean([0, 2]) * state.Momentum;\n            runningVariance = runningVariance * (1 - state.Momentum) + unbiased * state.Momentum;");

    [Test]
    public void An_update_in_training_is_fine() =>
        Rule.IsSilent(Sample.BatchNormTensors, "if (training)\n", "if (training && count > 1)\n");
}
