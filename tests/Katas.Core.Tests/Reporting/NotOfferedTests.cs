using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Reporting;

/// <summary>A check that a submission's track does not have is no fault of its author's, and no merit.</summary>
public sealed class NotOfferedTests
{
    private static readonly Kata Kata = Judges.Pack.Find(Swaps.Kata)!;

    [Test]
    public void It_says_why_and_nothing_is_to_be_had_for_it() => Assert.That(
        Report(new CheckOutcome.Passed(null), new CheckOutcome.NotOffered("No steps.")).Checks[1],
        Has.Property("Verdict").EqualTo(Verdict.NotRun).And.Property("MaxPoints").Zero.And.Property("Message").EqualTo("No steps."));

    [Test]
    public void The_submission_passes_without_it_with_all_the_points_there_are()
    {
        var report = Report(new CheckOutcome.Passed(null), new CheckOutcome.NotOffered("No steps."));
        Assert.That((report.Verdict, report.Score), Is.EqualTo((Verdict.Passed, report.MaxScore)));
    }

    [Test]
    public void One_that_was_merely_not_run_keeps_it_from_passing() =>
        Assert.That(Report(new CheckOutcome.Passed(null), new CheckOutcome.NotRun("Not asked for.")).Verdict, Is.EqualTo(Verdict.NotRun));

    [Test]
    public void Alone_it_shows_nothing() => Assert.That(Report(new CheckOutcome.NotOffered("No steps.")).Verdict, Is.EqualTo(Verdict.NotRun));

    private static SubmissionReport Report(params CheckOutcome[] outcomes) =>
        new ReportDraft(new Submission("a.cs"), Graded.Options(), Judges.Pack, StartedAt: 0).Judged(
            new SourceFile.Readable("", ""), Kata, new("", "", "Answer", [], [], []), [], new("sealed", []),
            [.. outcomes.Select((outcome, i) => new CheckRun(Kata.Spec!.Checks[i], outcome, null, null, null))], new());
}
