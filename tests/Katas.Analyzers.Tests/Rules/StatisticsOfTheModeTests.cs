using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class StatisticsOfTheModeTests
{
    private static readonly AdviceVerifier Rule = new("KATA1014");

    [Test]
    public void Training_by_the_running_variance_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "_deviation = (variance + state.Epsilon).Sqrt();", "_deviation = [|(state.RunningVariance.Reshape(1, -1, 1) + state.Epsilon).Sqrt()|];");

    [Test]
    public void The_batch_in_training_is_fine() =>
        Rule.IsSilent(Sample.BatchNormTensors, "_training = training;", "_training = training == true;");
}
