using System.Globalization;
using System.Text;

namespace Katas.Core.Reporting;

/// <summary>Writes a report as Markdown for the summary of a job: a table, then what failed.</summary>
public static class MarkdownReport
{
    // A job's summary is refused whole beyond 1 MiB: rather leave failures out, and say so.
    private const int LargestBytes = 900_000;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The run.</param>
    /// <param name="stream">Receives UTF-8 without a byte order mark.</param>
    /// <param name="texts">The language; English when null.</param>
    /// <param name="readSource">Reads a submission's source, to show its lines; null reads its file.</param>
    public static void Write(GradeReport report, Stream stream, Texts? texts = null, Func<SubmissionReport, SourceText?>? readSource = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        texts ??= Texts.English;
        readSource ??= SourceText.Read;
        var markdown = new StringBuilder();
        MarkdownTable.Append(markdown, report, texts);

        foreach (var submission in report.Submissions)
        {
            AppendPeer(markdown, submission, texts);
            AppendSpeed(markdown, submission, texts);
            AppendProfile(markdown, submission, texts, readSource);
        }

        var leftOut = 0;
        var bytes = Encoding.UTF8.GetByteCount(markdown.ToString());
        foreach (var submission in report.Submissions.Where(submission => submission.NeedsExplaining))
        {
            var section = MarkdownFailure.Of(submission, texts, readSource(submission));
            bytes += Encoding.UTF8.GetByteCount(section);
            if (bytes > LargestBytes) leftOut++;
            else markdown.Append(section);
        }

        if (leftOut > 0) markdown.Append(CultureInfo.InvariantCulture, $"\n{Texts.Filled(texts.LeftOut, leftOut)}\n");
        stream.Write(Encoding.UTF8.GetBytes(markdown.ToString()));
    }

    private static void AppendPeer(StringBuilder markdown, SubmissionReport submission, Texts texts)
    {
        if (submission.Against is not { } peer) return;
        markdown.Append(CultureInfo.InvariantCulture, $"\n**{texts.Against}** · {SafeText.Markdown(submission.Submitter ?? submission.Source)} · {SafeText.Markdown(PeerText.Of(peer, texts))}\n");
    }

    private static void AppendSpeed(StringBuilder markdown, SubmissionReport submission, Texts texts)
    {
        if (submission.Speed is not { } speed) return;
        var lines = SpeedText.Lines(speed, submission.SpeedPoints, texts);
        markdown.Append(CultureInfo.InvariantCulture, $"\n**{texts.Speed}** · {SafeText.Markdown(submission.Submitter ?? submission.Source)} · {SafeText.Markdown(lines[0])}\n");
        foreach (var line in lines.Skip(1)) markdown.Append(CultureInfo.InvariantCulture, $"\n- {SafeText.Markdown(line)}");
        if (lines.Count > 1) markdown.Append('\n');
    }

    private static void AppendProfile(StringBuilder markdown, SubmissionReport submission, Texts texts, Func<SubmissionReport, SourceText?> readSource)
    {
        if (submission.Profile is not { } profile) return;
        var heading = $"**{texts.Profile}** · {SafeText.Markdown(submission.Submitter ?? submission.Source)} · {SafeText.Markdown(ProfileText.Heading(profile, texts))}";
        if (profile is not ProfileReport.Counted counted)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
            return;
        }

        var lines = string.Join('\n', ProfileText.Lines(counted, readSource(submission)).Select(line => line.Text).Prepend(ProfileText.Columns(texts)));
        markdown.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{texts.Profile}</summary>\n\n{heading}\n");
        if (counted.Cut is { } cut) markdown.Append(CultureInfo.InvariantCulture, $"\n{SafeText.Markdown(Texts.Filled(texts.ProfileCut, cut))}\n");
        markdown.Append(CultureInfo.InvariantCulture, $"\n<pre>{SafeText.Preformatted(lines)}</pre>\n\n</details>\n");
    }
}
