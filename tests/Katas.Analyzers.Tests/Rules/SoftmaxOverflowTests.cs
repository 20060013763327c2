using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SoftmaxOverflowTests
{
    private static readonly AdviceVerifier Rule = new("KATA1023");

    [Test]
    public void Exponentials_of_bare_scores_are_found() =>
        Rule.Finds(Sample.AttentionTensors, "TensorPrimitives.Subtract(row, largest, row);\n        TensorPrimitives.Exp(row, row);", "[|TensorPrimitives.Exp(row, row)|];");

    [Test]
    public void Softmax_of_the_library_over_a_row_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "TensorPrimitives.Subtract(row, largest, row);\n        TensorPrimitives.Exp(row, row);\n        TensorPrimitives.Divide(row, TensorPrimitives.Sum(row), row);", "[|TensorPrimitives.SoftMax(row, row)|];");

    [Test]
    public void Softmax_of_the_library_over_a_tensor_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "JoinHeads(Softmax(scores).MatMul(v))", "JoinHeads([|Tensor.SoftMax<float>(scores)|].MatMul(v))");

    [Test]
    public void Softmax_of_the_library_over_shifted_scores_is_fine() =>
        Rule.IsSilent(Sample.AttentionTensors, "TensorPrimitives.Exp(row, row);\n        TensorPrimitives.Divide(row, TensorPrimitives.Sum(row), row);", "TensorPrimitives.SoftMax(row, row);");

    [Test]
    public void A_shift_within_the_call_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "MathF.Exp(scores[j] - largest)", "MathF.Exp(-largest + scores[j])");
}
