using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class BroadcastOfLibraryTests
{
    private static readonly AdviceVerifier Rule = new("KATA1057");

    private const string Place = "_gamma = gamma;";

    [TestCase("Add")]
    [TestCase("Divide")]
    public void A_method_of_the_library_on_two_tensors_is_found(string name) =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var other = Tensor.[|{name}<float>|](x, mean);");

    [Test]
    public void An_operator_on_tensors_of_double_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        Tensor<double> wide = Tensor.Create(new double[6], [2, 3]), narrow = Tensor.Create(new double[2], [2, 1]);\n        var sum = [|wide - narrow|];");

    [Test]
    public void An_operator_with_a_tensor_span_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var sum = [|x + mean.AsReadOnlyTensorSpan()|];");

    [Test]
    public void Operators_of_the_vocabulary_are_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var other = x / mean;");

    [Test]
    public void A_number_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var other = Tensor.Multiply<float>(x, 2f);");

    [Test]
    public void A_tensor_with_itself_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var squares = Tensor.Multiply<float>(x, x);");

    [Test]
    public void Spans_are_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var sums = new float[x.FlattenedLength];\n        TensorPrimitives.Add(x.DenseSpan(), x.DenseSpan(), sums);");
}
