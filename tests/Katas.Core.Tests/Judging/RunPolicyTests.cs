using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Judging;

/// <summary>Whether the next check is still worth running, decided on invented runs.</summary>
public sealed class RunPolicyTests
{
    private static readonly Limits Limits = Limits.Default with { Submission = TimeSpan.FromSeconds(10) };

    [Test]
    public void At_the_start_there_is_nothing_against_it() => Assert.That(RunPolicy.WhyNot([], Limits), Is.Null);

    [Test]
    public void Two_timeouts_leave_room_for_a_third() => Assert.That(RunPolicy.WhyNot([TimedOut(1), TimedOut(1)], Limits), Is.Null);

    [Test]
    public void After_three_timeouts_no_more_is_run() =>
        Assert.That(RunPolicy.WhyNot([TimedOut(1), Passed(1), TimedOut(1), TimedOut(1)], Limits), Does.StartWith("Not run").And.Contains("3 checks"));

    [Test]
    public void The_time_of_a_submission_used_up_no_more_is_run() =>
        Assert.That(RunPolicy.WhyNot([Passed(6), Passed(5)], Limits), Does.StartWith("Not run").And.Contains("10 s"));

    [Test]
    public void At_exactly_its_time_the_next_one_is_run() => Assert.That(RunPolicy.WhyNot([Passed(5), Passed(5)], Limits), Is.Null);

    [Test]
    public void What_was_not_run_took_no_time() => Assert.That(RunPolicy.WhyNot([Passed(9), CheckRun.NotRun(Check, "why")], Limits), Is.Null);

    [Test]
    public void What_passed_is_timed() => Assert.That(RunPolicy.WhyNotTimed([Passed(1), Passed(1)]), Is.Null);

    [Test]
    public void What_failed_is_not_timed_by_its_own_doing() => Assert.That(RunPolicy.WhyNotTimed([Passed(1), TimedOut(1)]), Is.TypeOf<SpeedReport.Refused>());

    [Test]
    public void What_could_not_be_told_is_not_timed_and_nobodys_fault() =>
        Assert.That(RunPolicy.WhyNotTimed([Passed(1), Run(new CheckOutcome.Inconclusive("too noisy"), 1)]), Is.TypeOf<SpeedReport.NotMeasured>());

    private static Check Check => Bench.Asks("check");

    private static CheckRun Passed(double seconds) => Run(new CheckOutcome.Passed(null), seconds);

    private static CheckRun TimedOut(double seconds) => Run(new CheckOutcome.Stopped(Verdict.TimedOut, "too long"), seconds);

    private static CheckRun Run(CheckOutcome outcome, double seconds) => new(Check, outcome, null, null, TimeSpan.FromSeconds(seconds));
}
