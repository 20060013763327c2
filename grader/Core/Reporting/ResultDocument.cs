using System.Globalization;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>The document as it is written. Fields that the model also has keep the model's types; this adds what only the format has.</summary>
internal sealed record ResultDocument(
    string Schema,
    ToolReport Tool,
    string StartedAt,
    string Seed,
    LimitsReport Limits,
    OptionsReport Options,
    IReadOnlyList<SubmissionResult> Submissions)
{
    internal static ResultDocument Of(GradeReport report) => new(
        JsonReport.Schema,
        report.Tool,
        report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        report.Seed,
        report.Limits,
        report.Options,
        [.. report.Submissions.Select(SubmissionResult.Of)]);
}

/// <summary>One submission as it is written.</summary>
internal sealed record SubmissionResult(
    string? Kata,
    string Source,
    string? SourceSha256,
    string? SpecSha256,
    string? Submitter,
    IsolationReport? Isolation,
    DeviceReport? Device,
    Verdict Verdict,
    bool Untouched,
    int Score,
    int MaxScore,
    string? Message,
    MistakeReport? Mistake,
    SignatureResult? Signature,
    IReadOnlyList<CheckReport> Checks,
    IReadOnlyList<DiagnosticReport> Diagnostics,
    bool FromCache,
    GrowthReport? Growth,
    SpeedResult? Speed,
    ProfileResult? Profile,
    PeerReport? Against,
    double ElapsedMilliseconds)
{
    internal static SubmissionResult Of(SubmissionReport report) => new(
        report.Kata, report.Source, report.SourceSha256, report.SpecSha256, report.Submitter, report.Isolation, report.Device, report.Verdict, report.Untouched,
        report.Score, report.MaxScore, report.Message, report.Mistake, SignatureResult.Of(report.Signature), report.Checks, report.Diagnostics, report.FromCache,
        report.Growth, SpeedResult.Of(report.Speed, report.SpeedPoints), ProfileResult.Of(report.Profile), report.Against, report.ElapsedMilliseconds);
}

/// <summary>A signature as it is written: in English, as all messages are.</summary>
internal sealed record SignatureResult(string Id, string Title, string Sentence, string Check)
{
    internal static SignatureResult? Of(SignatureReport? report) => report is null
        ? null
        : new(report.Signature.Id, Texts.English.TitleOf(report.Signature), Texts.English.SentenceOf(report.Signature), report.Check);
}
