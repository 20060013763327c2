using System.Globalization;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>Several submissions, a row each.</summary>
internal static class SummaryTable
{
    public static void Write(IAnsiConsole console, GradeReport report, Texts texts, VerdictLook look)
    {
        var hasSubmitters = report.Submissions.Any(submission => submission.Submitter is not null);
        var table = new Table { Border = TableBorder.Rounded, UseSafeBorder = true };
        if (hasSubmitters) table.AddColumn(Title(texts.Submitter));
        table.AddColumn(Title(texts.Kata)).AddColumn(Title(texts.VerdictTitle)).AddColumn(Title(texts.Score).RightAligned().NoWrap())
            .AddColumn(Title(texts.FirstFailure));
        if (!hasSubmitters) table.AddColumn(Title(texts.Source));
        foreach (var submission in report.Submissions) table.AddRow(Cells(submission));
        console.Write(table);

        var passed = report.Submissions.Count(submission => submission.Verdict == Verdict.Passed);
        console.Write(new Text(Texts.Filled(texts.PassedOf, passed, report.Submissions.Count), Styles.Title));
        console.WriteLine();
        console.WriteLine();

        static TableColumn Title(string title) => new(new Text(title, Styles.Title));

        static Text Cell(string? text, Style? style = null) => new(SafeText.TerminalLine(text ?? ""), style);

        IEnumerable<Text> Cells(SubmissionReport submission)
        {
            // A row tells whose it is: who handed it in, or else the file.
            if (hasSubmitters) yield return Cell(submission.Submitter ?? submission.Source);
            yield return Cell(submission.Kata ?? texts.UnknownKata);
            yield return Cell($"{look.Sign(submission.Verdict)} {texts.Verdicts[submission.Verdict]}", VerdictLook.StyleOf(submission.Verdict));
            yield return Cell(string.Create(CultureInfo.InvariantCulture, $"{submission.Score}/{submission.MaxScore}"));
            yield return Cell(submission.ToExplain?.Name);
            if (!hasSubmitters) yield return Cell(submission.Source);
        }
    }
}
