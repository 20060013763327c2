using System.Globalization;
using Katas.Core.Reporting;

namespace Katas.Benchmarks.Speed;

/// <summary>What came of timing a solution against itself, many times over: all of it ought to be 1.</summary>
/// <param name="Kata">The kata.</param>
/// <param name="Load">What else the machine did.</param>
/// <param name="Reports">One for each run.</param>
internal sealed record SameAgainstSame(string Kata, string Load, IReadOnlyList<SpeedReport> Reports)
{
    private const double LeastHeld = 0.95;
    private const double LowestMedian = 0.97;
    private const double HighestMedian = 1.03;

    private IReadOnlyList<TimedSizeReport> Told => [.. Reports.OfType<SpeedReport.Measured>().Select(report => report.Worst)];

    private double Held => (double)Told.Count(size => size is { Low: <= 1, High: >= 1 }) / Told.Count;

    /// <summary>The share of runs that could be told; a report that says it is too noisy makes no mistake.</summary>
    private double Share => (double)Told.Count / Reports.Count;

    /// <summary>Whether the interval held 1 in 95 of 100 runs and every median was within 0.97 to 1.03.</summary>
    public bool Met => Told.Count > 0 && Held >= LeastHeld && Told.All(size => size.Ratio is >= LowestMedian and <= HighestMedian);

    /// <summary>Why a run failed, where one did: the figures then mean nothing.</summary>
    public string? Failure => Reports.OfType<SpeedReport.NotMeasured>().Select(report => report.Reason).FirstOrDefault();

    public static IReadOnlyList<string> Head => ["kata", "load", "runs", "told", "interval holds 1", "medians", "widest interval", "met"];

    public IReadOnlyList<string> Row => Told.Count == 0
        ? [Kata, Load, Text($"{Reports.Count}"), "0 %", "", "", "", "NO"]
        :
        [
            Kata, Load, Text($"{Reports.Count}"), Text($"{100 * Share:F0} %"), Text($"{100 * Held:F0} %"), Text($"{Told.Min(size => size.Ratio):F3}-{Told.Max(size => size.Ratio):F3}"),
            Text($"{Told.Max(size => size.High / size.Low):F3}"), Met ? "yes" : "NO",
        ];

    /// <summary>What one run said.</summary>
    public static string Describe(SpeedReport report) => report switch
    {
        SpeedReport.Measured { Worst: var size } => Text($"{size.Ratio:F3} ({size.Low:F3}-{size.High:F3}), {size.Pairs} pairs"),
        SpeedReport.NotMeasured { Reason: var reason } => reason,
        _ => "too noisy",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
