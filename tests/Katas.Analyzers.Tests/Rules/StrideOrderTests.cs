using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class StrideOrderTests
{
    private static readonly AdviceVerifier Rule = new("KATA2009");
    private static readonly FixVerifier Fix = new(new StrideOrderFix());

    private const string Line = "var dgamma = new float[columns];";

    [Test]
    public void An_outer_loop_along_the_rows_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) for ([|var r = 0|]; r < rows; r++) dgamma[c] += gradient[r * columns + c];");

    [Test]
    public void A_rectangular_array_by_columns_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Line, Line + " var table = new float[rows, columns]; for (var c = 0; c < columns; c++) { for ([|var r = 0|]; r < rows; r++) { table[r, c] = 1; } }");

    [Test]
    public void The_order_of_memory_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) dgamma[c] += gradient[r * columns + c];");

    [Test]
    public void A_transposition_is_fine_since_one_side_must_stride() =>
        Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " var turned = new float[gradient.Length]; for (var c = 0; c < columns; c++) for (var r = 0; r < rows; r++) turned[c * rows + r] = gradient[r * columns + c];");

    [Test]
    public void Loops_with_something_between_them_are_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) { var sum = 0f; for (var r = 0; r < rows; r++) sum += gradient[r * columns + c]; dgamma[c] = 0 * sum; }");

    [Test]
    public void Loops_that_write_an_element_a_turn_are_exchanged() =>
        Fix.Turns(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) for (var r = 0; r < rows; r++) dx[r * columns + c] = gradient[r * columns + c];",
            Line + " for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) dx[r * columns + c] = gradient[r * columns + c];");

    [Test]
    public void A_sum_keeps_its_order() =>
        Fix.IsNotOffered(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) for (var r = 0; r < rows; r++) dgamma[c] += gradient[r * columns + c];");
}
