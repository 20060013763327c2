using System.Globalization;
using System.Text;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>The summary's first part: how many passed, and a row per submission.</summary>
internal static class MarkdownTable
{
    internal static void Append(StringBuilder markdown, GradeReport report, Texts texts)
    {
        var passed = report.Submissions.Count(submission => submission.Verdict == Verdict.Passed);
        var run = RunLine.Of(report, texts, SafeText.Markdown(report.Seed));
        markdown.Append(
            report.Submissions.Count == 0
                ? texts.NothingGraded
                : $"**{Texts.Filled(texts.PassedOf, passed, report.Submissions.Count)}** · {run}").Append('\n');
        if (report.Submissions.Count == 0) return;

        var hasSubmitters = report.Submissions.Any(submission => submission.Submitter is not null);
        List<string> header = [texts.Kata, texts.VerdictTitle, texts.Score, texts.FirstFailure, texts.Source];
        if (hasSubmitters) header.Insert(0, texts.Submitter);
        markdown.Append('\n');
        Row(header);
        Row(header.Select(title => title == texts.Score ? "---:" : "---"));
        foreach (var submission in report.Submissions) Row(Cells(submission));

        IEnumerable<string> Cells(SubmissionReport submission)
        {
            if (hasSubmitters) yield return SafeText.Markdown(submission.Submitter ?? "");
            yield return SafeText.Markdown(submission.Kata ?? texts.UnknownKata);
            yield return $"{(submission.Verdict == Verdict.Passed ? "✅" : submission.Verdict == Verdict.NotAttempted ? "⬜" : "❌")} {texts.Verdicts[submission.Verdict]}";
            yield return string.Create(CultureInfo.InvariantCulture, $"{submission.Score}/{submission.MaxScore}");
            yield return SafeText.Markdown(submission.ToExplain?.Name ?? "");
            yield return SafeText.Markdown(submission.Source);
        }

        void Row(IEnumerable<string> cells) => markdown.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
