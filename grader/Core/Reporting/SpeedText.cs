using System.Globalization;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>What a report for people says of the speed.</summary>
public static class SpeedText
{
    private const int Kilobyte = 1000;
    private const double Thousand = 1000;

    /// <summary>Its lines: how it compares, what that earns, then each size.</summary>
    /// <param name="speed">The measurement.</param>
    /// <param name="points">What it earns; null where there is nothing to be had.</param>
    /// <param name="texts">The language.</param>
    public static IReadOnlyList<string> Lines(SpeedReport speed, SpeedPoints? points, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return speed switch
        {
            SpeedReport.NotMeasured not => [Texts.Filled(texts.SpeedNotMeasured, not.Reason), .. Earned(points, texts)],
            SpeedReport.Measured measured => [Texts.Filled(texts.SpeedBands[measured.Band], Name(measured.Baseline, texts)), .. Instead(measured, texts), .. Earned(points, texts), .. Sizes(measured, texts)],
            SpeedReport.TooNoisy noisy => [Texts.Filled(texts.SpeedTooNoisy), .. Instead(noisy, texts), .. Earned(points, texts), .. Sizes(noisy, texts)],
            _ => throw new NotSupportedException(speed?.GetType().Name),
        };
    }

    private static string Name(SpeedBaseline baseline, Texts texts) => baseline is SpeedBaseline.Peer(var peer) ? Texts.Filled(texts.SpeedReference, peer) : texts.SpeedModel;

    private static IEnumerable<string> Instead(SpeedReport.Timed timed, Texts texts) =>
        timed.Baseline is SpeedBaseline.ModelInstead(var asked) ? [Texts.Filled(texts.SpeedInstead, asked)] : [];

    private static IEnumerable<string> Earned(SpeedPoints? points, Texts texts) => points switch
    {
        SpeedPoints.Earned earned => [Texts.Filled(texts.SpeedPoints, earned.Points, earned.MaxPoints)],
        SpeedPoints.LeftOut leftOut => [Texts.Filled(texts.SpeedPointsLeftOut, leftOut.MaxPoints)],
        SpeedPoints.NotOffered notOffered => [Texts.Filled(texts.SpeedPointsNotOffered, notOffered.MaxPoints)],
        _ => [],
    };

    private static IEnumerable<string> Sizes(SpeedReport.Timed timed, Texts texts)
    {
        foreach (var size in timed.Sizes)
        {
            yield return size.Reference is { } reference
                ? Texts.Filled(
                    texts.SpeedOfSizeBeside, size.Name, Ratio(size.Ratio), Ratio(size.Low), Ratio(size.High), Bytes(size.AllocatedBytesPerRun), Time(reference.NanosecondsPerRun),
                    Time(reference.TransferNanosecondsPerRun))
                : Texts.Filled(
                    texts.SpeedOfSize, size.Name, Ratio(size.Ratio), Ratio(size.Low), Ratio(size.High), Bytes(size.AllocatedBytesPerRun), Bytes(size.ModelAllocatedBytesPerRun));
        }

        if (!timed.OneCore) yield return texts.SpeedOnAnyCore;
    }

    private static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        0 => "0",
        < Thousand => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < Thousand * Thousand => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / Thousand:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / Thousand / Thousand:0.00} ms"),
    };

    private static string Bytes(long bytes) => bytes < 10 * Kilobyte ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B") : string.Create(CultureInfo.InvariantCulture, $"{(bytes + Kilobyte / 2) / Kilobyte} kB");
}
