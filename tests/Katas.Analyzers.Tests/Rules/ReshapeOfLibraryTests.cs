using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ReshapeOfLibraryTests
{
    private static readonly AdviceVerifier Rule = new("KATA1056");

    private const string Place = "_gamma = gamma;";

    [Test]
    public void The_static_method_of_the_library_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var flat = Tensor.[|Reshape|](x, [x.FlattenedLength]);");

    [Test]
    public void A_tensor_span_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var flat = x.AsReadOnlyTensorSpan().[|Reshape|]([x.FlattenedLength]);");

    [Test]
    public void The_vocabulary_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var flat = x.Reshape(-1);");

    [Test]
    public void A_method_of_ones_own_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "public NormGradients", "private static int Reshape(int a) => a;\n\n    private readonly int _one = Reshape(1);\n\n    public NormGradients");
}
