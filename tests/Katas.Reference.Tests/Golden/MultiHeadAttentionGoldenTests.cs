using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.MultiHeadAttentionOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>
/// Attention, held against torch.nn.MultiheadAttention in float64. Sums have a dozen terms of about one, each rounded to 1e-16; scores in the thousands
/// are off by some 1e-12 before the exponential, though softmax is then all but one key. A wrong formula shows in the first digits.
/// </summary>
public sealed class MultiHeadAttentionGoldenTests
{
    private const double Tolerance = 1e-12;

    private readonly AttentionVectors _golden = GoldenFile.Read<AttentionVectors>("MultiHeadAttention");

    [Test]
    public void The_oracle_agrees_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases) comparison.Close(vector.Name, Forward(vector, vector.Mask?.Exact), vector.Output);
        comparison.AssertNoOffenders();
    }

    [Test]
    public void A_row_with_nothing_to_attend_to_is_NaN_in_PyTorch_and_the_output_bias_here([Values] bool withWeights)
    {
        var vector = _golden.Differences.NothingToAttendTo;
        var (queries, keys, width) = (vector.Query.Shape[1], vector.Key.Shape[1], vector.Query.Shape[2]);
        var nothing = vector.Mask!.Values.Chunk(keys).Select(row => row.All(allowed => allowed == 0)).ToArray();
        var torch = (withWeights ? vector.Output : vector.OutputWithoutWeights!).Values.Chunk(width).ToArray();
        var ours = Forward(vector, vector.Mask.Exact).Values.Chunk(width).ToArray();

        var comparison = new GoldenComparison(Tolerance);
        for (var row = 0; row < nothing.Length; row++)
        {
            var what = $"query {row % queries} of batch entry {row / queries}";
            foreach (var value in nothing[row] ? torch[row] : []) comparison.Exact($"PyTorch, {what}", value, double.NaN);
            var expected = nothing[row] ? vector.OutputBias.Exact.Values : torch[row];
            comparison.Close(what, new([width], ours[row]), new([width], expected));
        }

        Assert.That(nothing, Does.Contain(true));
        comparison.AssertNoOffenders();
    }

    [Test]
    public void PyTorchs_layer_reads_our_mask_as_its_opposite()
    {
        var vector = _golden.Differences.MaskAsItIs;
        var mask = vector.Mask!.Exact;

        var comparison = new GoldenComparison(Tolerance);
        comparison.Close("the opposite mask", Forward(vector, mask.Map(allowed => 1 - allowed)), vector.Output);
        comparison.AssertNoOffenders();
        Assert.That(
            Forward(vector, mask).Values.Zip(vector.Output.Values, (x, y) => Math.Abs(x - y)).Max(), Is.GreaterThan(0.1), "the mask as it is");
    }

    private static Tensor64 Forward(AttentionVector vector, Tensor64? mask) =>
        Oracle.Forward(
            vector.Query.Exact,
            vector.Key.Exact,
            vector.Value.Exact,
            new AttentionWeights<Tensor64>(
                vector.QueryWeight.Exact, vector.QueryBias.Exact, vector.KeyWeight.Exact, vector.KeyBias.Exact,
                vector.ValueWeight.Exact, vector.ValueBias.Exact, vector.OutputWeight.Exact, vector.OutputBias.Exact),
            vector.NumHeads,
            mask);

    internal sealed record AttentionVectors(AttentionVector[] Cases, AttentionDifferences Differences);

    internal sealed record AttentionDifferences(AttentionVector NothingToAttendTo, AttentionVector MaskAsItIs);

    internal sealed record AttentionVector(
        string Name, int NumHeads, GoldenInput Query, GoldenInput Key, GoldenInput Value,
        GoldenInput QueryWeight, GoldenInput QueryBias, GoldenInput KeyWeight, GoldenInput KeyBias,
        GoldenInput ValueWeight, GoldenInput ValueBias, GoldenInput OutputWeight, GoldenInput OutputBias,
        GoldenOutput Output, GoldenInput? Mask = null, GoldenOutput? OutputWithoutWeights = null);
}
