using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CopyForSpanTests
{
    private static readonly AdviceVerifier Rule = new("KATA2010");
    private static readonly FixVerifier Fix = new(new CopyForSpanFix());

    private const string Loop = "for (var c = 0; c < columns; c++) mean += values[start + c];";


    [Test]
    public void A_range_that_is_handed_on_as_a_span_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Loop, "mean = TensorPrimitives.Sum<float>([|values[start..(start + columns)]|]);");

    [Test]
    public void A_range_that_is_kept_as_an_array_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "float[] part = values[start..(start + columns)]; mean = TensorPrimitives.Sum<float>(part);");

    [Test]
    public void An_array_that_the_same_call_writes_to_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "TensorPrimitives.Negate<float>(_normalized[..columns], _normalized.AsSpan(1));");

    [Test]
    public void It_becomes_a_span() =>
        Fix.Turns(Sample.LayerNormLoops, Loop, "mean = TensorPrimitives.Dot<float>(values[start..(start + columns)], scale[..]);", "mean = TensorPrimitives.Dot<float>(values.AsSpan(start..(start + columns)), scale.AsSpan(..));");
}
