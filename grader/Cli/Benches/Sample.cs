using System.Globalization;

namespace Katas.Cli.Benches;

/// <summary>Times of one thing, kept raw; what is said of them is derived.</summary>
internal sealed record Sample(IReadOnlyList<TimeSpan> Times)
{
    public double Median => Quantile(0.5);

    public double Lowest => Quantile(0);

    public double Highest => Quantile(1);

    /// <summary>In milliseconds, interpolated between the two nearest.</summary>
    public double Quantile(double share)
    {
        var sorted = Times.Select(time => time.TotalMilliseconds).Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    /// <summary>The median with the lowest and the highest.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:F0} ({Lowest:F0}-{Highest:F0}) ms");
}
