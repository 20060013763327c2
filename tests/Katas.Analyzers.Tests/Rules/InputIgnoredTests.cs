using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class InputIgnoredTests
{
    private static readonly AdviceVerifier Rule = new("KATA1001");

    [Test]
    public void Beta_that_is_not_added_is_named() =>
        Rule.Finds(Sample.LayerNormTensors, "return _normalized * gamma + beta;", "return [|_normalized * gamma|];");

    [Test]
    public void An_output_bias_that_is_left_out_is_named() =>
        Rule.Finds(Sample.AttentionTensors, "return context.Linear(weights.OutputWeight, weights.OutputBias);", "return [|context.Linear(weights.OutputWeight)|];");

    [Test]
    public void What_stands_before_a_question_mark_and_a_dot_gets_into_the_result() =>
        Rule.IsSilent(Sample.AttentionTensors, "mask.Reshape(mask.Length(0), 1, mask.Length(1), mask.Length(2));", "mask?.Reshape(2, 1, 3, 3)!;");

    [Test]
    public void The_bias_of_the_keys_is_invisible_to_softmax() =>
        Rule.IsSilent(Sample.AttentionTensors, "weights.KeyWeight, weights.KeyBias", "weights.KeyWeight");
}
