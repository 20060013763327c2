using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CopyByLoopTests
{
    private static readonly AdviceVerifier Rule = new("KATA3005");
    private static readonly FixVerifier Fix = new(new CopyByLoopFix());

    private const string Line = "var dgamma = new float[columns];";

    [Test]
    public void A_loop_that_copies_is_found() => Rule.Finds(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) [|dx[rows + c] = gradient[c];|]");

    [Test]
    public void A_loop_that_computes_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) dx[c] = -gradient[c];");

    [Test]
    public void A_loop_that_converts_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " var wide = new double[columns]; for (var c = 0; c < columns; c++) wide[c] = gradient[c];");

    [Test]
    public void A_loop_that_shifts_an_array_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) dx[c] = dx[1 + c];");

    [Test]
    public void A_loop_that_turns_an_array_round_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) dx[c] = gradient[columns - c];");

    [Test]
    public void It_becomes_one_call() =>
        Fix.Turns(Sample.LayerNormLoops, Line, Line + " for (var c = 0; c < columns; c++) { dx[rows + c] = gradient[c]; }", Line + " gradient.AsSpan(0, columns).CopyTo(dx.AsSpan(rows, columns));");
}
