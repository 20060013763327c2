using Katas.Cli.Rendering;
using Katas.Core.Reporting;
using Katas.Core.Tests.Reporting;

namespace Katas.Cli.Tests.Rendering;

public sealed class LiveProgressTests
{
    [Test]
    public Task The_first_failure_of_a_single_submission_is_explained_when_its_check_ends() => Verifier.Verify(Told(1, UntilChecksEnded(SampleReports.WrongAnswer)).Text);

    [Test]
    public Task Of_several_submissions_each_is_a_line_when_it_ends() =>
        Verifier.Verify(Told(4, SampleReports.Batch.Submissions.SelectMany(submission => UntilChecksEnded(submission).Append(new GradingProgress.Ended(submission.Source, submission)))).Text);

    [Test]
    public void A_check_that_was_not_attempted_is_left_for_the_report() => Assert.That(Told(1, UntilChecksEnded(SampleReports.PartlyAttempted)).Text, Is.Empty);

    [Test]
    public void A_submission_that_passes_says_nothing_before_the_report() => Assert.That(Told(1, UntilChecksEnded(SampleReports.Passed)).Text, Is.Empty);

    [Test]
    public void It_tells_which_check_it_explained()
    {
        using var progress = new LiveProgress(new TestConsole().Console, 1, Texts.English);
        foreach (var step in UntilChecksEnded(SampleReports.WrongAnswer)) progress.Report(step);
        Assert.That(progress.Explained?.Id, Is.EqualTo(SampleReports.WrongAnswer.Checks[1].Id));
    }

    [Test]
    public void A_source_named_as_markup_does_not_break_the_moving_line()
    {
        var console = new TestConsole(isTerminal: true);
        var progress = new LiveProgress(console.Console, 2, Texts.English);
        Assert.DoesNotThrow(() =>
        {
            progress.Report(new GradingProgress.Started("[red]x[/].[cs"));
            progress.Dispose();
        });
    }

    [Test]
    public void A_failure_is_explained_beside_the_moving_line()
    {
        var console = new TestConsole(isTerminal: true);
        using (var progress = new LiveProgress(console.Console, 1, Texts.English))
        {
            foreach (var step in UntilChecksEnded(SampleReports.WrongAnswer)) progress.Report(step);
        }

        Assert.That(console.Text, Does.Contain(SampleReports.WrongAnswer.Checks[1].Message));
    }

    [Test]
    public void Of_several_submissions_a_bar_says_how_many_ended_how_fast_and_how_long_it_will_take()
    {
        var console = new TestConsole(isTerminal: true);
        var clock = new SteppingClock();
        using (var progress = new LiveProgress(console.Console, 40, Texts.English, clock))
        {
            for (var i = 0; i < 20; i++)
            {
                clock.Step(TimeSpan.FromSeconds(0.5));
                progress.Report(new GradingProgress.Ended($"{i}.cs", SampleReports.Passed));
            }

            // The moving line is drawn from time to time, by a thread of its own.
            Assert.That(() => console.Text, Does.Contain("██████████░░░░░░░░░░ 20 of 40 graded, 2.0 a second, 0:10 left").After(5000, 50));
        }
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Step(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }

    private static TestConsole Told(int submissions, IEnumerable<GradingProgress> steps)
    {
        var console = new TestConsole();
        using var progress = new LiveProgress(console.Console, submissions, Texts.English);
        foreach (var step in steps) progress.Report(step);
        return console;
    }

    private static IEnumerable<GradingProgress> UntilChecksEnded(SubmissionReport submission) =>
    [
        new GradingProgress.Started(submission.Source),
        new GradingProgress.Compiled(submission.Source, submission.Kata!, submission.Checks.Count),
        .. submission.Checks.Select(check => new GradingProgress.CheckEnded(submission.Source, check)),
    ];
}
