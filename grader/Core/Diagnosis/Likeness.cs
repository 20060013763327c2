namespace Katas.Core.Diagnosis;

/// <summary>How two answers to one question compare.</summary>
internal enum Likeness
{
    /// <summary>Equal but for rounding.</summary>
    Same,

    /// <summary>Too far apart for rounding, too close to be told apart for certain: says nothing.</summary>
    Unclear,

    /// <summary>Different answers.</summary>
    Different,
}

/// <summary>Compares answers by their sketches.</summary>
internal static class Likenesses
{
    // A tenth of what checks usually allow, so that what is named is closer to the mistake than an honest answer need be to the truth.
    private const double Rounding = 3e-6;

    // Below one, rounding is that of the terms which cancelled, and not of what they left.
    private const double LeastMagnitude = 1;

    private const double TellingApart = 10;

    /// <summary>Compares two answers to the same question.</summary>
    public static Likeness Of(Sketch one, Sketch other)
    {
        if (one.Kind != other.Kind || one.Numbers.Count != other.Numbers.Count) return Likeness.Different;
        if (one.Kind == Sketch.Number) return one.Numbers.SequenceEqual(other.Numbers) ? Likeness.Same : Likeness.Different;
        var worst = Likeness.Same;
        for (var i = 0; i < one.Numbers.Count; i++)
        {
            var likeness = Of(one.Numbers[i], other.Numbers[i]);
            if (likeness > worst) worst = likeness;
        }

        return worst;
    }

    private static Likeness Of(double one, double other)
    {
        // NaN is like NaN here, and an infinity like itself: both are answers that a mistake gives.
        if (one.Equals(other)) return Likeness.Same;
        var roundings = Math.Abs(one - other) / (Rounding * Math.Max(LeastMagnitude, Math.Max(Math.Abs(one), Math.Abs(other))));
        return roundings <= 1 ? Likeness.Same : roundings <= TellingApart ? Likeness.Unclear : Likeness.Different;
    }
}
