using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class IndexerOfManyAxesTests
{
    private static readonly AdviceVerifier Rule = new("KATA2006");

    private const string Loop = "for (var c = 0; c < columns; c++) mean += values[start + c];";


    [Test]
    public void A_tensor_is_found_once_a_loop() =>
        Rule.Finds(Sample.LayerNormLoops, Loop, "for (var c = 0; c < columns; c++) mean += [|x[row, c]|] * x[row, 0];");

    [Test]
    public void A_rectangular_array_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Loop, "var table = new float[rows, columns]; for (var c = 0; c < columns; c++) mean += [|table[row, c]|];");

    [Test]
    public void An_indexer_outside_the_innermost_loop_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, "var mean = 0f;\n            for", "var mean = 0f * x[row, 0];\n            for");

    [Test]
    public void A_jagged_array_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Loop, "float[][] table = [scale]; for (var c = 0; c < columns; c++) mean += table[0][c];");
}
