using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MomentumMisplacedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1011");

    [Test]
    public void Momentum_on_the_old_statistics_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "runningMean = runningMean * (1 - state.Momentum) + mean.Reshape(-1) * state.Momentum;", "runningMean = [|runningMean * state.Momentum + mean.Reshape(-1) * (1 - state.Momentum)|];");

    [Test]
    public void Old_statistics_of_full_weight_are_found() =>
        Rule.Finds(Sample.BatchNormTensors, "runningMean = runningMean * (1 - state.Momentum) + mean.Reshape(-1) * state.Momentum;", "runningMean = [|runningMean + mean.Reshape(-1) * state.Momentum|];");

    [Test]
    public void A_step_towards_the_batch_is_fine() =>
        Rule.IsSilent(Sample.BatchNormTensors, "runningMean = runningMean * (1 - state.Momentum) + mean.Reshape(-1) * state.Momentum;", "runningMean = runningMean + (mean.Reshape(-1) - runningMean) * state.Momentum;");
}
