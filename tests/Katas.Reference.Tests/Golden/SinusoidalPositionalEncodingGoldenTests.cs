using Katas.Authoring;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>
/// Encodings, held against torch in float64, made the way PyTorch's tutorial makes them. Its frequencies are exponentials and ours reciprocals of powers,
/// so angles differ by a few 1e-16 of themselves, and their sines by as much as the angles: differences are taken relative to the last position. A
/// float32 angle is off by some 1e-8 of itself.
/// </summary>
public sealed class SinusoidalPositionalEncodingGoldenTests
{
    private const double Tolerance = 1e-15;

    private readonly EncodingVectors _golden = GoldenFile.Read<EncodingVectors>("SinusoidalPositionalEncoding");

    [Test]
    public void The_table_agrees_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var table in _golden.Tables) comparison.Close($"Encode{table}", Encode(table), table.Encoding, (double)table.StartPosition + table.Length);
        comparison.AssertNoOffenders();
    }

    [Test]
    public void The_sum_with_x_agrees_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases)
        {
            var what = $"Forward of [{string.Join(", ", vector.X.Shape)}] from {vector.StartPosition}";
            comparison.Close(what, Oracle.Forward(vector.X.Exact, vector.StartPosition), vector.Output, vector.StartPosition + vector.X.Shape[1]);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void An_odd_dimension_throws_in_PyTorchs_tutorial_and_ends_in_a_sine_here()
    {
        var lastColumn = Enumerable.Range(0, 4).Select(position => Oracle.Encode(0, 4, 5)[position, 4]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_golden.Differences.OddDimensionInTheTutorial, Does.StartWith("error: RuntimeError: The expanded size of the tensor"));
            Assert.That(lastColumn, Is.EqualTo(Enumerable.Range(0, 4).Select(position => Math.Sin(position / Math.Pow(10_000, 0.8)))).Within(1e-15));
        }
    }

    [Test]
    public void Far_positions_in_PyTorchs_float32_are_off_by_hundredths()
    {
        var far = _golden.Differences.FarPositionsInFloat32;

        var differences = Encode(far).Values.Zip(far.Encoding.Values, (x, y) => Math.Abs(x - y));

        Assert.That(differences.Max(), Is.InRange(0.01, 0.1));
    }

    private static Tensor64 Encode(EncodingTable table) => Oracle.Encode(table.StartPosition, table.Length, table.ModelDimension);

    internal sealed record EncodingVectors(EncodingTable[] Tables, EncodingSum[] Cases, EncodingDifferences Differences);

    internal sealed record EncodingTable(int StartPosition, int Length, int ModelDimension, GoldenOutput Encoding)
    {
        public override string ToString() => $"({StartPosition}, {Length}, {ModelDimension})";
    }

    internal sealed record EncodingSum(int StartPosition, GoldenInput X, GoldenOutput Output);

    internal sealed record EncodingDifferences(string OddDimensionInTheTutorial, EncodingTable FarPositionsInFloat32);
}
