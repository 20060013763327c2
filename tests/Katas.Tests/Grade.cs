using Katas.Authoring;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Tests;

/// <summary>
/// Your answers, a test a check. Ignored while a stub is as it was handed out. To be graded on one kata only: <c>dotnet test --filter Grade.LayerNorm</c>.
/// </summary>
public sealed class Grade
{
    private static readonly Texts English = Texts.For("en");

    private static IEnumerable<TestCaseData> Checks() =>
        from kata in Judge.Katas
        from check in kata.Spec!.Checks
        select new TestCaseData(kata, check).SetName($"{kata.Name}.{check.Id}").SetDescription(check.Name);

    [TestCaseSource(nameof(Checks))]
    public async Task Check(Kata kata, Check check)
    {
        switch (Judge.Stub(kata))
        {
            case PreparedSubmission.Settled { Report: { Untouched: true } report }:
                Assert.Ignore(report.NextStep(English));
                break;
            case PreparedSubmission.Settled { Report: var report }:
                Assert.Fail(Explain(report));
                break;
            case PreparedSubmission.Runnable runnable:
                await SettleAsync(await runnable.RunAsync(check), runnable);
                break;
        }
    }

    private static async Task SettleAsync(CheckReport check, PreparedSubmission.Runnable submission)
    {
        switch (check.Verdict)
        {
            case Verdict.Passed:
                break;
            case Verdict.NotAttempted or Verdict.NotRun or Verdict.Inconclusive:
                Assert.Ignore(check.Message ?? "");
                break;
            default:
                await submission.DiagnoseAsync();
                Assert.Fail($"{Mistake(submission.Report)}{FailureText.Of(check, English)}");
                break;
        }
    }

    private static string Mistake(SubmissionReport report) => report.Mistake is { } mistake
        ? $"{English.KnownMistake}{English.Colon}{mistake.Title} ({mistake.Id})\n{mistake.Advice}\n\n"
        : "";

    private static string Explain(SubmissionReport report)
    {
        var source = SourceText.Read(report);
        return string.Join('\n', report.Diagnostics
            .Where(diagnostic => diagnostic.Severity == "error")
            .Select(diagnostic => DiagnosticText.Of(diagnostic, report, source).ToString())
            .Prepend($"{English.Verdicts[report.Verdict]}: {report.Message}"));
    }
}
