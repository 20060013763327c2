using Katas.Cli.Rendering;
using Katas.Core.Reporting;
using Katas.Core.Tests.Reporting;

namespace Katas.Cli.Tests.Rendering;

public sealed class ConsoleReportTests
{
    [Test]
    public Task Passed() => Verify(SampleReports.Passed);

    [Test]
    public Task Held_against_another_reference() => Verify(SampleReports.HeldAgainstTorch);

    [Test]
    public Task Held_against_a_reference_that_has_nothing_for_it_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.HeldAgainstNothing), new(), Texts.Chinese));

    [Test]
    public Task Timed() => Verify(SampleReports.TimedOnOneCore);

    [Test]
    public Task Timed_in_vain_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedInVain), new(), Texts.Chinese));

    [Test]
    public Task Timed_for_points() => Verify(SampleReports.TimedForPoints);

    [Test]
    public Task Timed_in_vain_for_points_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedInVainForPoints), new(), Texts.Chinese));

    [Test]
    public Task Timed_beside_another_reference() => Verify(SampleReports.TimedBesideTorch);

    [Test]
    public Task Timed_beside_another_reference_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedBesideTorch), new(), Texts.Chinese));

    [Test]
    public Task Timed_beside_the_model_for_want_of_another_reference() => Verify(SampleReports.TimedBesideTheModelInstead);

    [Test]
    public Task Profiled() => Verify(SampleReports.Profiled);

    [Test]
    public Task Profiled_in_part_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.ProfiledInPart), new(), Texts.Chinese));

    [Test]
    public Task Not_profiled() => Verify(SampleReports.NotProfiled);

    [Test]
    public Task Wrong_answer() => Verify(SampleReports.WrongAnswer);

    [Test]
    public Task Wrong_answer_that_a_warning_explains() => Verify(SampleReports.WrongAnswerExplained);

    [Test]
    public Task Wrong_in_a_pattern() => Verify(SampleReports.Pattern);

    [Test]
    public Task Wrong_in_a_pattern_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.Pattern), new(), Texts.Chinese));

    [Test]
    public Task Threw() => Verify(SampleReports.Threw);

    [Test]
    public Task Does_not_compile() => Verify(SampleReports.DoesNotCompile);

    [Test]
    public Task Forbidden() => Verify(SampleReports.Forbidden);

    [Test]
    public Task Timed_out() => Verify(SampleReports.TimedOut);

    [Test]
    public Task Crashed_without_isolation() => Verify(SampleReports.Crashed);

    [Test]
    public Task Untouched() => Verify(SampleReports.Untouched);

    [Test]
    public Task Partly_attempted() => Verify(SampleReports.PartlyAttempted);

    [Test]
    public Task Contract_not_met() => Verify(SampleReports.ContractNotMet);

    [Test]
    public Task Fault_of_the_grader() => Verify(SampleReports.GraderFault);

    [Test]
    public Task Hostile_text() => Verify(SampleReports.Hostile);

    [Test]
    public Task Several_submissions() => Verifier.Verify(Written(SampleReports.Batch, new()));

    [Test]
    public Task Several_submissions_on_80_columns() => Verifier.Verify(Written(SampleReports.Batch, new(width: 80)));

    [Test]
    public Task Wrong_answer_in_Chinese() => Verifier.Verify(Written(SampleReports.Report(SampleReports.WrongAnswer), new(), Texts.Chinese));

    [Test]
    public Task Several_submissions_in_Chinese() => Verifier.Verify(Written(SampleReports.Batch, new(), Texts.Chinese));

    [Test]
    public Task Wrong_answer_on_80_columns() => Verifier.Verify(Written(SampleReports.Report(SampleReports.WrongAnswer), new(width: 80)));

    [Test]
    public Task Threw_where_there_is_only_ASCII() => Verifier.Verify(Written(SampleReports.Report(SampleReports.Threw), new(unicode: false)));

    [Test]
    public Task Wrong_answer_in_colour() =>
        Verifier.Verify(Written(SampleReports.Report(SampleReports.WrongAnswer), new(isTerminal: true, hasColor: true)));

    [Test]
    public Task Wrong_answer_on_a_terminal_without_colour() => Verifier.Verify(Written(SampleReports.Report(SampleReports.WrongAnswer), new(isTerminal: true)));

    [Test]
    public Task Nothing_graded() => Verifier.Verify(Written(SampleReports.Report(), new()));

    [Test]
    public void What_was_explained_while_the_run_went_on_is_not_explained_again()
    {
        var console = new TestConsole();
        new ConsoleReport(console.Console, Texts.English).Write(SampleReports.Report(SampleReports.WrongAnswer), SampleReports.WrongAnswer.ToExplain);
        Assert.That(console.Text, Does.Not.Contain(Texts.English.FirstFailure));
    }

    [TestCase(20)]
    [TestCase(40)]
    [TestCase(79)]
    [TestCase(100)]
    public void No_width_lets_a_command_to_a_build_service_stand_at_the_start_of_a_line(int width) =>
        Assert.That(Written(SampleReports.Report(SampleReports.Hostile), new(width)), Does.Not.Match(@"(?m)^\s*::[a-z]|##\["));

    [Test]
    public void Nothing_that_a_submission_says_reaches_a_terminal_as_an_escape_sequence() =>
        Assert.That(RawOf(SampleReports.Hostile), Does.Not.Contain('\e'));

    [Test]
    public void A_command_to_copy_is_never_broken() =>
        Assert.That(Written(SampleReports.Report(SampleReports.WrongAnswer), new(width: 40)), Does.Contain(SampleReports.WrongAnswer.ToExplain!.Failure!.Rerun));

    private static Task Verify(SubmissionReport submission) => Verifier.Verify(Written(SampleReports.Report(submission), new()));

    private static string Written(GradeReport report, TestConsole console, Texts? texts = null)
    {
        new ConsoleReport(console.Console, texts ?? Texts.English, _ => SampleReports.Source).Write(report);
        return console.Text;
    }

    private static string RawOf(SubmissionReport submission)
    {
        var console = new TestConsole();
        new ConsoleReport(console.Console, Texts.English, _ => SampleReports.Source).Write(SampleReports.Report(submission));
        return console.Raw;
    }
}
