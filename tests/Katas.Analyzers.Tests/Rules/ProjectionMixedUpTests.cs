using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ProjectionMixedUpTests
{
    private static readonly AdviceVerifier Rule = new("KATA1029");

    [Test]
    public void A_key_in_the_layer_of_the_values_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "value.Linear(weights.ValueWeight, weights.ValueBias)", "[|key.Linear(weights.ValueWeight, weights.ValueBias)|]");

    [Test]
    public void Each_in_its_own_is_fine() =>
        Rule.IsSilent(Sample.AttentionTensors, "var q = ", "Tensor<float> q = ");

    [Test]
    public void A_method_that_is_right_for_others_is_not_to_blame_but_the_call() =>
        Rule.Finds(Sample.AttentionLoops, "Project(value, weights.ValueWeight, weights.ValueBias)", "[|Project(key, weights.ValueWeight, weights.ValueBias)|]");
}
