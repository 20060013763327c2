using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class DotByHandTests
{
    private static readonly AdviceVerifier Rule = new("KATA2004");
    private static readonly FixVerifier Fix = new(new DotByHandFix());

    [Test]
    public void A_loop_over_two_arrays_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) [|mean += values[start + c] * scale[c];|]");

    [Test]
    public void Elements_that_lie_apart_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];", "for (var c = 0; c < columns; c++) mean += values[start + c] * scale[c * 1];");

    private const string Loop = "for (var c = 0; c < columns; c++) mean += values[start + c];";

    [Test]
    public void A_sum_in_double_is_the_more_accurate_one_and_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "var sum = 0.0; for (var c = 0; c < columns; c++) sum += values[start + c] * scale[c]; mean += (float)sum;");

    [Test]
    public void A_diagonal_and_a_mirrored_array_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "for (var c = 0; c < columns; c++) mean += values[c * columns + c] * scale[c]; for (var c = 0; c < columns; c++) mean += values[start - c] * scale[c];");

    [Test]
    public void The_library_takes_the_parts_of_both_arrays() =>
        Fix.Turns(Sample.LayerNormLoops, Loop, "for (var c = 0; c < columns; c++) mean += values[start + c] * scale[c];", "mean += TensorPrimitives.Dot<float>(values.AsSpan(start, columns), scale.AsSpan(0, columns));");

    [Test]
    public void A_span_is_sliced() =>
        Fix.Turns(Sample.LayerNormLoops, Loop, "ReadOnlySpan<float> s = scale; for (var c = 0; c < columns; c++) { mean += s[c] * s[c]; }", "ReadOnlySpan<float> s = scale; mean += TensorPrimitives.Dot<float>(s.Slice(0, columns), s.Slice(0, columns));");

    [Test]
    public void A_loop_that_begins_later_is_left_to_its_author() =>
        Fix.IsNotOffered(Sample.LayerNormLoops, Loop, "for (var c = 1; c < columns; c++) mean += values[start + c] * scale[c];");
}
