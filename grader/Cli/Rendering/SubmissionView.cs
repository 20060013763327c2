using Katas.Core.Diagnosis;
using Katas.Core.Reporting;

namespace Katas.Cli.Rendering;

/// <summary>One submission: verdict and score, why, and what to do next.</summary>
internal sealed class SubmissionView(ReportWriter writer, Texts texts, SubmissionReport submission, SourceText? source)
{
    private const int MostDiagnostics = 10;

    /// <summary>With a line for each check, before what is to be seen at one glance: on a terminal the end is what stays in sight.</summary>
    public void WriteAlone(CheckReport? explained)
    {
        if (!submission.Untouched) CheckList.Write(writer, texts, submission);
        if (submission.Profile is { } profile) Part(() => ProfileView.Write(writer, texts, profile, source));
        Verdict();
        Why(explained);
        Next();
    }

    /// <summary>Without: the table above has told the score.</summary>
    public void WriteAmongOthers()
    {
        Verdict();
        Why(explained: null);
        Next();
    }

    private void Verdict()
    {
        var style = VerdictLook.StyleOf(submission.Verdict);
        var parts = new[]
        {
            submission.Kata ?? texts.UnknownKata,
            texts.Verdicts[submission.Verdict],
            Texts.Filled(texts.Points, submission.Score, submission.MaxScore),
            submission.Submitter,
        };
        writer.Labelled($"{writer.Look.Sign(submission.Verdict)} ", string.Join(" · ", parts.OfType<string>()), 0, Styles.Strong(style), labelStyle: style);
        writer.Paragraph(submission.Source, Styles.Aside, level: 1);
        writer.Gap();
    }

    private void Why(CheckReport? explained)
    {
        if (submission.Message is { } message) Part(() => writer.Paragraph(message, level: 1));
        if (submission.Mistake is { } mistake) Part(() => Mistake(mistake));
        if (submission.Signature is { Signature: var signature }) Part(() => Pattern(signature));
        if (submission.Against is { } peer) Part(() => writer.Labelled($"{texts.Against}{texts.Colon}", PeerText.Of(peer, texts), 0, level: 1));
        if (submission.Speed is { } speed) Part(() => Speed(speed));
        if (submission.Diagnostics.Count > 0) Part(Diagnostics);
        if (submission.ToExplain is { } failed && failed.Id != explained?.Id) Part(() => FailureView.Write(writer, texts, failed, source));
    }

    private void Mistake(MistakeReport mistake)
    {
        writer.Labelled($"{texts.KnownMistake}{texts.Colon}", $"{mistake.Title} ({mistake.Id})", 0, Styles.Title, level: 1);
        writer.Paragraph(mistake.Advice, level: 1);
    }

    private void Pattern(Signature signature)
    {
        writer.Labelled($"{texts.Pattern}{texts.Colon}", texts.TitleOf(signature), 0, Styles.Title, level: 1);
        writer.Paragraph(texts.SentenceOf(signature), level: 1);
    }

    private void Speed(SpeedReport speed)
    {
        var lines = SpeedText.Lines(speed, submission.SpeedPoints, texts);
        writer.Labelled($"{texts.Speed}{texts.Colon}", lines[0], 0, Styles.Title, level: 1);
        foreach (var line in lines.Skip(1)) writer.Paragraph(line, level: 1);
    }

    private void Diagnostics()
    {
        // The failed check stands right below, or was explained above while the checks ran.
        if (submission.ToExplain is not null && submission.Diagnostics.Any(diagnostic => diagnostic.Severity == "warning" && diagnostic.Id.StartsWith("KATA1", StringComparison.Ordinal)))
            writer.Paragraph(texts.MayExplain, Styles.Title, level: 1);
        foreach (var diagnostic in submission.Diagnostics.Take(MostDiagnostics))
        {
            var text = DiagnosticText.Of(diagnostic, submission, source, Math.Clamp(writer.Width - 8, 40, 120));
            writer.Paragraph(text.Heading, diagnostic.Severity == "error" ? Styles.Bad : Styles.Undecided, level: 1);
            if (text.Line is { } line) writer.Unbroken(line, level: 2);
            if (text.Mark is { } mark) writer.Unbroken(mark, Styles.Bad, level: 2);
            if (text.Help is { } help) writer.Unbroken(help, Styles.Aside, level: 2);
        }

        var more = submission.Diagnostics.Count - MostDiagnostics;
        if (more > 0) writer.Paragraph(Texts.Filled(texts.MoreDiagnostics, more), Styles.Aside, level: 1);
    }

    private void Next()
    {
        if (submission.Isolation is { Level: "process" }) writer.Paragraph(texts.NotIsolated, Styles.Undecided);
        writer.Labelled($"{texts.Next}{texts.Colon}", submission.NextStep(texts), 0, Styles.Title);
        writer.Gap();
    }

    private void Part(Action write)
    {
        write();
        writer.Gap();
    }
}
