using System.Globalization;

namespace Katas.Core.Reporting;

/// <summary>What a report for people says of the speed.</summary>
public static class SpeedText
{
    private const int Kilobyte = 1000;

    /// <summary>Its lines: how it compares, then each size.</summary>
    public static IReadOnlyList<string> Lines(SpeedReport speed, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return speed switch
        {
            SpeedReport.NotMeasured not => [Texts.Filled(texts.SpeedNotMeasured, not.Reason)],
            SpeedReport.Measured measured => [Texts.Filled(texts.SpeedBands[measured.Band]), .. Sizes(measured, texts)],
            SpeedReport.TooNoisy noisy => [Texts.Filled(texts.SpeedTooNoisy), .. Sizes(noisy, texts)],
            _ => throw new NotSupportedException(speed?.GetType().Name),
        };
    }

    private static IEnumerable<string> Sizes(SpeedReport.Timed timed, Texts texts)
    {
        foreach (var size in timed.Sizes)
        {
            yield return Texts.Filled(
                texts.SpeedOfSize, size.Name, Ratio(size.Ratio), Ratio(size.Low), Ratio(size.High), Bytes(size.AllocatedBytesPerRun), Bytes(size.ModelAllocatedBytesPerRun));
        }

        if (!timed.OneCore) yield return texts.SpeedOnAnyCore;
    }

    private static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Bytes(long bytes) => bytes < 10 * Kilobyte ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B") : string.Create(CultureInfo.InvariantCulture, $"{(bytes + Kilobyte / 2) / Kilobyte} kB");
}
