using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class FeedbackTests
{
    private static readonly SubmissionReport Report = SampleReports.WrongAnswer with
    {
        Diagnostics =
        [
            new("KATA1003", "warning", "Epsilon is added to a deviation", 12, 9, 12, 30, "docs/rules/KATA1003.md"),
            new("CS0168", "warning", "The variable is never used", 3, 9, 3, 10, Help: null),
        ],
    };

    private static readonly SubmissionReport Forbidden = SampleReports.Forbidden;

    [Test]
    public void In_full_everything_is_told() => Assert.That(Feedback.Full.Of(Report), Is.EqualTo(Report));

    [Test]
    public void A_counterexample_comes_without_advice() =>
        Assert.That(Feedback.Counterexample.Of(Report).Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["CS0168"]));

    [TestCase(Feedback.Counterexample)]
    [TestCase(Feedback.Verdict)]
    public void The_mistake_is_named_in_full_feedback_alone(Feedback feedback) => Assert.That(feedback.Of(Report).Mistake, Is.Null);

    [Test]
    public void A_counterexample_shows_the_failure() => Assert.That(Feedback.Counterexample.Of(Report).Checks.Count(check => check.Failure is not null), Is.GreaterThan(0));

    [Test]
    public void A_verdict_shows_no_failure_and_no_message() =>
        Assert.That(Feedback.Verdict.Of(Report).Checks, Has.All.Property("Failure").Null.And.All.Property("Message").Null);

    [Test]
    public void Why_it_was_not_timed_may_quote_an_answer_and_is_kept_back_with_them() => Assert.Multiple(() =>
    {
        Assert.That(Feedback.Verdict.Of(SampleReports.NotTimed).Speed, Is.Null);
        Assert.That(Feedback.Counterexample.Of(SampleReports.NotTimed).Speed, Is.Not.Null);
        Assert.That(Feedback.Verdict.Of(SampleReports.TimedOnOneCore).Speed, Is.Not.Null);
    });

    [TestCase(Feedback.Full, true)]
    [TestCase(Feedback.Counterexample, true)]
    [TestCase(Feedback.Verdict, false)]
    public void A_profile_is_more_than_a_verdict(Feedback feedback, bool told) => Assert.That(feedback.Of(SampleReports.Profiled).Profile is not null, Is.EqualTo(told));

    [Test]
    public void Points_and_verdicts_are_always_told() =>
        Assert.That(Feedback.Verdict.Of(Report).Checks.Select(check => (check.Verdict, check.Points)), Is.EqualTo(Report.Checks.Select(check => (check.Verdict, check.Points))));

    [Test]
    public void What_stops_a_submission_from_being_run_is_always_told() => Assert.That(Feedback.Verdict.Of(Forbidden).Diagnostics, Is.EqualTo(Forbidden.Diagnostics));
}
