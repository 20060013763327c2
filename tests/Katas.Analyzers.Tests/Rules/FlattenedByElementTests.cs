using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FlattenedByElementTests
{
    private static readonly AdviceVerifier Rule = new("KATA2011");
    private static readonly FixVerifier Fix = new(new FlattenedByElementFix());

    private const string Place = "_gamma = gamma;";

    [Test]
    public void A_tensor_that_is_flattened_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var values = new float[x.FlattenedLength];\n        x.[|FlattenTo|](values);");

    [Test]
    public void A_tensor_span_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var values = new float[x.FlattenedLength];\n        if (!x.AsReadOnlyTensorSpan().[|TryFlattenTo|](values)) throw new ArgumentException(nameof(x));");

    [Test]
    public void Copying_a_span_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var values = new float[x.FlattenedLength];\n        x.DenseSpan().CopyTo(values);");

    [Test]
    public void A_method_of_ones_own_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "public NormGradients", "private static int FlattenTo(int a) => a;\n\n    private readonly int _one = FlattenTo(1);\n\n    public NormGradients");

    [Test]
    public void The_span_is_copied() =>
        Fix.Turns(Sample.LayerNormTensors, Place, $"{Place} var values = new float[x.FlattenedLength]; x.FlattenTo(values);", $"{Place} var values = new float[x.FlattenedLength]; x.DenseSpan().CopyTo(values);");

    [Test]
    public void Nothing_is_offered_for_tensor_spans_and_for_trying() =>
        Fix.IsNotOffered(Sample.LayerNormTensors, Place, $"{Place} var values = new float[x.FlattenedLength]; x.AsReadOnlyTensorSpan().FlattenTo(values); x.TryFlattenTo(values);");
}
