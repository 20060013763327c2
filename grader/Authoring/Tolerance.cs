namespace Katas.Authoring;

/// <summary>
/// How far a float32 answer may lie from the float64 truth: a share of a magnitude. By default that magnitude is the largest of the expected
/// tensor. Where a result is a small difference of large terms, give the size of the terms: an honest solution cannot do better than round those.
/// </summary>
public sealed record Tolerance
{
    private Tolerance(double share, Tensor64? magnitudes)
    {
        Share = share;
        Magnitudes = magnitudes;
    }

    /// <summary>The share of the magnitude that an element may be off by.</summary>
    public double Share { get; }

    /// <summary>The magnitude by element, or a single one for all (shape []), or null for the expected tensor's largest.</summary>
    public Tensor64? Magnitudes { get; }

    /// <summary>Relative to the largest magnitude of the expected tensor.</summary>
    /// <param name="share">For instance 2e-5; positive.</param>
    public static Tolerance Relative(double share) => share > 0
        ? new(share, magnitudes: null)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A relative tolerance must be positive.");

    /// <summary>The same share of another magnitude, one for all elements.</summary>
    public Tolerance OfTerms(double magnitude) => OfTerms(Tensor64.Scalar(magnitude));

    /// <summary>The same share of another magnitude, element by element: shaped as the expected tensor.</summary>
    public Tolerance OfTerms(Tensor64 magnitudes) => new(Share, magnitudes);

    /// <summary>The largest error allowed at flat index <paramref name="index"/>, given the expected tensor's largest magnitude.</summary>
    internal double Allowed(int index, double largestExpected) => Share * Magnitudes switch
    {
        null => largestExpected,
        { Length: 1 } one => one.Values[0],
        { } each => each.Values[index],
    };
}
