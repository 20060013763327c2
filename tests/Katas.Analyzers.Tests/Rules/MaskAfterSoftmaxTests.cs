using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MaskAfterSoftmaxTests
{
    private static readonly AdviceVerifier Rule = new("KATA1026");

    [Test]
    public void A_mask_on_the_weights_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "var context = JoinHeads(Softmax(scores).MatMul(v));", "var context = JoinHeads(([|Softmax(scores) * mask!.Reshape(mask.Length(0), 1, mask.Length(1), mask.Length(2))|]).MatMul(v));\n        scores = context;");

    [Test]
    public void A_mask_on_the_scores_is_fine() =>
        Rule.IsSilent(Sample.AttentionTensors, "if (mask is not null)", "if (mask is { })");
}
