namespace Katas.Core.Timing;

/// <summary>Where a ratio of two times lies.</summary>
/// <param name="Low">The lower end, above 0.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>How wide it is: the upper end as a multiple of the lower.</summary>
    public double Width => High / Low;

    /// <summary>Whether a ratio lies in it.</summary>
    public bool Holds(double ratio) => Low <= ratio && ratio <= High;

    /// <summary>Whether both have a ratio in common: then neither is faster, as far as anybody can tell.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The same, widened by a factor to both sides.</summary>
    public Interval WidenedBy(double factor) => new(Low / factor, High * factor);
}
