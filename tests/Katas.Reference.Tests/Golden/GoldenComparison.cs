using Katas.Authoring;

namespace Katas.Reference.Tests.Golden;

/// <summary>
/// Collects where our oracle and the witness differ, so that a test names all offenders at once. A difference is relative to the size of the tensor,
/// not of the element: where terms cancel, as in gradients that nearly vanish, an element is known only as well as its terms, which are about one in
/// every vector.
/// </summary>
internal sealed class GoldenComparison(double tolerance)
{
    private readonly List<string> _offenders = [];
    private int _compared;
    private double _largest;

    /// <summary>Differences relative to <paramref name="scale"/>; without one to the largest golden value, or to 1 if that is less.</summary>
    public void Close(string what, Tensor64 ours, GoldenOutput golden, double? scale = null)
    {
        if (!ours.Shape.SequenceEqual(golden.Shape))
        {
            _offenders.Add($"{what}: shape [{string.Join(", ", ours.Shape)}], of the witness [{string.Join(", ", golden.Shape)}]");
            return;
        }

        var size = scale ?? Math.Max(1, golden.Tensor.LargestMagnitude);
        var differences = ours.Values.Zip(golden.Values, (x, y) => Math.Abs(x - y) / size).ToArray();
        _compared += differences.Length;
        _largest = Math.Max(_largest, differences.Max());

        // A NaN on either side is never close.
        var far = Enumerable.Range(0, differences.Length).Where(i => !(differences[i] <= tolerance)).ToArray();
        if (far.Length == 0) return;
        var worst = far.MaxBy(i => double.IsNaN(differences[i]) ? double.PositiveInfinity : differences[i]);
        _offenders.Add(
            $"{what}: {far.Length} of {differences.Length} values, worst at {worst}: {ours.Values[worst]:R}, of the witness {golden.Values[worst]:R}, "
            + $"relative difference {differences[worst]:E1}");
    }

    /// <summary>Numbers that must be the same.</summary>
    public void Exact(string what, double ours, double golden)
    {
        _compared++;
        if (ours.Equals(golden)) return;
        _largest = Math.Max(_largest, Math.Abs(ours - golden) / Math.Max(1, Math.Abs(golden)));
        _offenders.Add($"{what}: {ours:R}, of the witness {golden:R}");
    }

    public void AssertNoOffenders()
    {
        TestContext.Out.WriteLine($"{_compared} numbers compared, largest relative difference {_largest:E1}, tolerance {tolerance:E0}");
        Assert.That(_offenders, Is.Empty, string.Join(Environment.NewLine, _offenders));
    }
}
