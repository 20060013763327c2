using System.Globalization;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Rendering;

/// <summary>Every check of a submission, one a line, with the start of what was printed under it.</summary>
internal static class CheckList
{
    private const int MostPrintedLines = 3;

    public static void Write(ReportWriter writer, Texts texts, SubmissionReport submission)
    {
        if (submission.Checks.All(check => check.Verdict == Verdict.NotRun)) return;
        writer.Paragraph(texts.Checks, Styles.Title, level: 1);
        var width = submission.Checks.Max(check => Points(check).Length);
        foreach (var check in submission.Checks)
        {
            var ending = check.Verdict == Verdict.Passed ? "" : $"{texts.Colon}{texts.Verdicts[check.Verdict]}";
            writer.Cropped(
                $"{writer.Look.Sign(check.Verdict)} {Points(check).PadLeft(width)}  {check.Name}{ending}", VerdictLook.StyleOf(check.Verdict), level: 1);
            if (check != submission.ToExplain && !string.IsNullOrWhiteSpace(check.Output)) writer.Printed(check.Output, MostPrintedLines, level: 5);
        }

        writer.Gap();
    }

    private static string Points(CheckReport check) => string.Create(CultureInfo.InvariantCulture, $"{check.Points}/{check.MaxPoints}");
}
