using System.Numerics.Tensors;

namespace Katas.Authoring;

/// <summary>Compares answers. Nothing here throws for what a submission returned: null, a wrong shape or NaN is a missed expectation.</summary>
public static class Expect
{
    /// <summary>Exactly equal integers.</summary>
    public static Expectation Equal(int actual, int expected) =>
        actual == expected ? Expectation.Met : Different(ValueText.OfAny(expected), ValueText.OfAny(actual));

    /// <summary>Exactly equal doubles; NaN equals nothing.</summary>
    public static Expectation Equal(double actual, double expected) =>
        actual == expected ? Expectation.Met : Different(ValueText.Of(expected), ValueText.Of(actual));

    /// <summary>Within a tolerance of the truth, element by element, and of exactly its shape.</summary>
    public static Expectation Close(Tensor<float>? actual, Tensor64 expected, Tolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(tolerance);
        if (actual is null) return Expectation.Miss("The result is null.", ValueText.Of(expected), "null");

        var got = Tensor64.From(actual);
        if (got.Shape.AsSpan().SequenceEqual(expected.Shape)) return Compare(got, expected, tolerance);
        var message = $"The shape is {ShapeText.Of(got.Shape)}, expected {ShapeText.Of(expected.Shape)}.";
        return Expectation.Miss(message, ValueText.Of(expected), ValueText.Of(got)) with { Compared = new(expected, got) };
    }

    /// <summary>Two answers of the submission that must agree within a tolerance.</summary>
    public static Expectation Close(Tensor<float>? actual, Tensor<float>? other, Tolerance tolerance) => other is null
        ? Expectation.Miss("The result is null.", "a tensor", "null")
        : Close(actual, Tensor64.From(other), tolerance) switch
        {
            // What it was compared with is no truth, to which somebody else's answer could be held too.
            MetExpectation met => met with { Compared = null },
            { Compared: { } compared } missed => missed with { Compared = compared with { Tolerance = null } },
            var missed => missed,
        };

    private static Expectation Different(string expected, string actual) =>
        Expectation.Miss($"Expected {expected}, got {actual}.", expected, actual);

    private static Expectation Compare(Tensor64 actual, Tensor64 expected, Tolerance tolerance)
    {
        var largestExpected = expected.LargestMagnitude;
        var (worst, worstRatio, wrong) = (0, 0.0, 0);
        for (var i = 0; i < expected.Length; i++)
        {
            var ratio = Ratio(actual.Values[i], expected.Values[i], tolerance.Allowed(i, largestExpected));
            if (ratio > 1) wrong++;
            if (ratio > worstRatio) (worst, worstRatio) = (i, ratio);
        }

        var compared = new ComparedTensors(expected, actual) { Tolerance = tolerance };
        return wrong == 0 ? new MetExpectation(worstRatio) { Compared = compared } : Missed(compared, worst, worstRatio, (double)wrong / expected.Length);
    }

    // Infinite for a NaN that is not expected, so that it is never close and always the worst.
    internal static double Ratio(double actual, double expected, double allowed)
    {
        if (actual.Equals(expected)) return 0;
        var error = Math.Abs(actual - expected);
        return !(error <= allowed) ? (error > allowed && allowed > 0 ? error / allowed : double.PositiveInfinity) : error / allowed;
    }

    private static MissedExpectation Missed(ComparedTensors compared, int worst, double worstRatio, double wrongShare)
    {
        var (expected, actual) = compared;
        var at = ValueText.IndexOf(worst, expected.Shape);
        var message = $"At {ShapeText.Of(at)} expected {ValueText.Of((float)expected.Values[worst])}, got {ValueText.Of((float)actual.Values[worst])}; "
            + $"{ShapeText.Percent(wrongShare)} of the elements are wrong.";
        var error = new ElementError(Math.Abs(actual.Values[worst] - expected.Values[worst]), at, wrongShare);
        return new(message, ValueText.Of(expected, worst), ValueText.Of(actual, worst), error, worstRatio) { Compared = compared };
    }
}
