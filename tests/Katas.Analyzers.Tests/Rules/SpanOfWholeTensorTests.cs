using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SpanOfWholeTensorTests
{
    private static readonly AdviceVerifier Rule = new("KATA1055");

    private const string Place = "_gamma = gamma;";

    [TestCase("new nint[x.Rank]")]
    [TestCase("[0, 0]")]
    [TestCase("new nint[] { 0, 0 }")]
    public void A_span_from_the_first_element_on_is_found(string start) =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        var all = x.[|GetSpan|]({start}, (int)x.FlattenedLength);");

    [Test]
    public void Trying_for_it_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"{Place}\n        x.[|TryGetSpan|]([0, 0], (int)x.FlattenedLength, out Span<float> all);");

    [Test]
    public void A_row_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        for (nint r = 1; r < x.Lengths[0]; r++) {{ var row = x.GetSpan([r, 0], (int)x.Lengths[1]); }}");

    [Test]
    public void The_span_of_the_vocabulary_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, Place, $"{Place}\n        var all = x.DenseSpan();");
}
