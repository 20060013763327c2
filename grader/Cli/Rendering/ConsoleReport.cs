using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>Writes a report for people: of one submission all, of several a table and then what failed.</summary>
/// <param name="console">Decides on colour, width and characters.</param>
/// <param name="texts">The language.</param>
/// <param name="readSource">Reads a submission's source, to show its lines; null reads its file.</param>
internal sealed class ConsoleReport(IAnsiConsole console, Texts texts, Func<SubmissionReport, SourceText?>? readSource = null)
{
    private readonly ReportWriter _writer = new(console, texts);

    /// <summary>Writes the report.</summary>
    /// <param name="report">The run.</param>
    /// <param name="explained">The failed check that was explained while the run went on (see <see cref="LiveProgress.Explained"/>): it is not explained again.</param>
    public void Write(GradeReport report, CheckReport? explained = null)
    {
        switch (report.Submissions)
        {
            case []:
                _writer.Paragraph(texts.NothingGraded);
                break;
            case [var only]:
                Views(only).WriteAlone(explained);
                break;
            default:
                SummaryTable.Write(console, report, texts, _writer.Look);
                foreach (var submission in report.Submissions.Where(submission => submission.NeedsExplaining)) Views(submission).WriteAmongOthers();
                break;
        }

        if (report.Submissions.Count > 0) _writer.Paragraph(RunLine.Of(report, texts, report.Seed), Styles.Aside);
    }

    private SubmissionView Views(SubmissionReport submission) => new(_writer, texts, submission, (readSource ?? SourceText.Read)(submission));
}
