using System.Text;

namespace Katas.Core.Reporting;

/// <summary>The section of one submission that did not pass: the first failure in full, the others folded, and what the compiler says.</summary>
internal static class MarkdownFailure
{
    private const int LargestText = 20_000;

    internal static string Of(SubmissionReport submission, Texts texts, SourceText? source)
    {
        var markdown = new StringBuilder("\n### ");
        if (submission.Submitter is { } submitter) markdown.Append(SafeText.Markdown(submitter)).Append(" · ");
        markdown.Append(SafeText.Markdown(submission.Kata ?? texts.UnknownKata)).Append(" · ").Append(texts.Verdicts[submission.Verdict]).Append(" · ")
            .Append(Texts.Filled(texts.Points, submission.Score, submission.MaxScore)).Append('\n');

        Paragraph(SafeText.Markdown(submission.Message ?? ""));
        if (submission.Mistake is { } mistake)
        {
            Paragraph($"**{texts.KnownMistake}**{texts.Colon}{SafeText.Markdown(mistake.Title)} ({SafeText.Markdown(mistake.Id)})");
            Paragraph(SafeText.Markdown(mistake.Advice));
        }

        if (submission.Signature is { Signature: var signature })
        {
            Paragraph($"**{texts.Pattern}**{texts.Colon}{SafeText.Markdown(texts.TitleOf(signature))}");
            Paragraph(SafeText.Markdown(texts.SentenceOf(signature)));
        }

        Diagnostics();
        if (submission.ToExplain is { } failed)
        {
            Explain(failed);
            Others(failed);
        }

        if (submission.Isolation is { Level: "process" }) Paragraph(texts.NotIsolated);
        Paragraph($"**{texts.Next}**{texts.Colon}{submission.NextStep(texts, SafeText.Markdown)}");
        return markdown.ToString();

        void Paragraph(string text)
        {
            if (text.Length > 0) markdown.Append('\n').Append(text).Append('\n');
        }

        void Explain(CheckReport check)
        {
            Paragraph($"**{texts.HeadingOf(check)}**{texts.Colon}{SafeText.Markdown(check.Name)} ({SafeText.Markdown(check.Id)}, {texts.Verdicts[check.Verdict]})");
            Paragraph(SafeText.Markdown(check.Message ?? ""));
            Block(FailureText.Details(check, texts, source));
        }

        void Block(string text)
        {
            var shown = text.Length > LargestText ? $"{text[..LargestText]} …" : text;
            if (shown.Length > 0) Paragraph($"<pre>{SafeText.Preformatted(shown.TrimEnd())}</pre>");
        }

        void Others(CheckReport explained)
        {
            var others = submission.Checks.Where(check => check.Failed && check != explained).ToArray();
            if (others.Length == 0) return;
            var title = Texts.Filled(texts.OtherFailures, others.Length);
            var items = others.Select(check => $"- {SafeText.Markdown(check.Name)} ({SafeText.Markdown(check.Id)}){texts.Colon}{texts.Verdicts[check.Verdict]}");
            Paragraph($"<details><summary>{title}</summary>\n\n{string.Join('\n', items)}\n\n</details>");
        }

        void Diagnostics()
        {
            if (submission.Diagnostics.Count == 0) return;
            Paragraph($"**{texts.Diagnostics}**");
            Block(string.Join("\n\n", submission.Diagnostics.Select(diagnostic => DiagnosticText.Of(diagnostic, submission, source))));
        }
    }
}
