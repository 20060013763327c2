namespace Katas.Authoring;

/// <summary>Two tensors that were compared; what came may have another shape.</summary>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came.</param>
public sealed record ComparedTensors(Tensor64 Expected, Tensor64 Actual)
{
    /// <summary>By which they were compared element by element; null where their shapes differ, and where what was expected is another answer and no truth.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>
    /// How far this answer lies from somebody else's to the same question; null where it was another question, or either answer has another shape than was
    /// asked for. Two answers that both meet the truth lie at most two tolerances apart.
    /// </summary>
    public AnswerDistance? From(ComparedTensors other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Tolerance is null || other.Tolerance is null || !IsSame(Expected, other.Expected)) return null;

        var largestExpected = Expected.LargestMagnitude;
        var (worst, inTolerances, largest) = (0, 0.0, 0.0);
        for (var i = 0; i < Expected.Length; i++)
        {
            var (own, its) = (Actual.Values[i], other.Actual.Values[i]);
            var ratio = Expect.Ratio(own, its, Tolerance.Allowed(i, largestExpected));
            if (ratio > inTolerances) (worst, inTolerances) = (i, ratio);
            var difference = own.Equals(its) ? 0 : Math.Abs(own - its);
            if (double.IsNaN(difference) || difference > largest) largest = difference;
        }

        return new(largest, inTolerances, ValueText.IndexOf(worst, Expected.Shape));
    }

    private static bool IsSame(Tensor64 one, Tensor64 other) => one.Shape.AsSpan().SequenceEqual(other.Shape) && one.Values.AsSpan().SequenceEqual(other.Values);
}

/// <summary>How far two answers to one question lie apart.</summary>
/// <param name="Largest">The largest absolute difference; NaN where one is NaN and the other is not.</param>
/// <param name="InTolerances">The largest difference as a multiple of what an answer may be off the truth.</param>
/// <param name="At">The index of that element, one number an axis.</param>
public sealed record AnswerDistance(double Largest, double InTolerances, IReadOnlyList<int> At);
