using Oracle = Katas.Reference.CircularBinarySwapsOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>The fewest swaps, held against a search that carries swaps out: for every array of up to eleven values, and for some longer ones.</summary>
public sealed class CircularBinarySwapsGoldenTests
{
    private readonly SwapsVectors _golden = GoldenFile.Read<SwapsVectors>("CircularBinarySwaps");

    [Test]
    public void The_oracle_agrees_with_carrying_out_the_swaps()
    {
        var comparison = new GoldenComparison(tolerance: 0);
        foreach (var (bits, fewestSwaps) in _golden.Searched.SelectMany(Arrays).Concat(_golden.Cases.Select(vector => (vector.Nums, vector.FewestSwaps))))
        {
            comparison.Exact($"[{bits}]", Oracle.MinSwaps([.. bits.Select(bit => bit - '0')]), fewestSwaps);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void Every_array_of_a_searched_length_is_there()
    {
        var digits = _golden.Searched.ToDictionary(searched => searched.Length, searched => searched.FewestSwaps.Length);

        Assert.That(digits, Is.EqualTo(Enumerable.Range(0, 12).ToDictionary(length => length, length => 1 << length)));
    }

    // Digit i answers for the array that spells i in binary.
    private static IEnumerable<(string Bits, int FewestSwaps)> Arrays(SearchedLength searched) =>
        searched.FewestSwaps.Select((digit, i) => (searched.Length == 0 ? "" : i.ToString($"B{searched.Length}", provider: null), digit - '0'));

    internal sealed record SwapsVectors(SearchedLength[] Searched, SwapsVector[] Cases);

    internal sealed record SearchedLength(int Length, string FewestSwaps);

    internal sealed record SwapsVector(string Nums, int FewestSwaps);
}
