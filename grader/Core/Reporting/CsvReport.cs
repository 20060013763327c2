using System.Globalization;
using System.Text;
using Katas.Core.Timing;

namespace Katas.Core.Reporting;

/// <summary>
/// Writes a row per submission, so per submitter and kata, as RFC 4180 has it: for a spreadsheet of marks. In UTF-8 with a byte order mark, without
/// which spreadsheets take Chinese names for something else.
/// </summary>
public static class CsvReport
{
    private static readonly string[] Header =
        ["submitter", "kata", "verdict", "score", "maxScore", "firstFailedCheck", "message", "source", "seed", "speedBand", "speedRatio"];

    /// <summary>Writes the report.</summary>
    public static void Write(GradeReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Header));
        foreach (var submission in report.Submissions) writer.WriteLine(string.Join(',', Row(submission, report.Seed)));
    }

    private static IEnumerable<string> Row(SubmissionReport submission, string seed)
    {
        var failed = submission.ToExplain;
        return
        [
            SafeText.CsvField(submission.Submitter ?? ""),
            SafeText.CsvField(submission.Kata ?? ""),
            submission.Verdict.ToString(),
            submission.Score.ToString(CultureInfo.InvariantCulture),
            submission.MaxScore.ToString(CultureInfo.InvariantCulture),
            SafeText.CsvField(failed?.Id ?? ""),
            SafeText.CsvField(submission.Message ?? failed?.Message ?? FirstError(submission) ?? ""),
            SafeText.CsvField(submission.Source),
            SafeText.CsvField(seed),
            // One column compares all of a class with the same thing.
            submission.Speed is SpeedReport.Measured { Baseline: not SpeedBaseline.Peer } measured ? SpeedBands.Name(measured.Band) : "",
            submission.Speed is SpeedReport.Measured { Baseline: not SpeedBaseline.Peer, Worst.Ratio: var ratio } ? ratio.ToString("0.###", CultureInfo.InvariantCulture) : "",
        ];
    }

    private static string? FirstError(SubmissionReport submission) =>
        submission.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == "error")?.Message;
}
