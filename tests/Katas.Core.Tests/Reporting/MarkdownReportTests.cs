using System.Text;
using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class MarkdownReportTests
{
    [Test]
    public Task Held_against_another_reference() => Verifier.Verify(Written(SampleReports.Report(SampleReports.HeldAgainstTorch, SampleReports.HeldAgainstNothing)));

    [Test]
    public Task Timed() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedOnOneCore, SampleReports.TimedInVain, SampleReports.NotTimed)));

    [Test]
    public Task Timed_for_points() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedForPoints, SampleReports.TimedInVainForPoints)));

    [Test]
    public Task Timed_beside_another_reference() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedBesideTorch, SampleReports.TimedBesideTheModelInstead)));

    [Test]
    public Task Profiled() => Verifier.Verify(Written(SampleReports.Report(SampleReports.Profiled, SampleReports.ProfiledInPart, SampleReports.NotProfiled)));

    [Test]
    public Task A_class() => Verifier.Verify(Written(SampleReports.Batch));

    [Test]
    public Task A_class_in_Chinese() => Verifier.Verify(Written(SampleReports.Batch, Texts.Chinese));

    [Test]
    public Task Every_kind_of_ending() => Verifier.Verify(Written(SampleReports.Report([.. SampleReports.All])));

    [Test]
    public Task Nothing_graded() => Verifier.Verify(Written(SampleReports.Report()));

    [Test]
    public void A_summary_keeps_below_the_size_that_is_refused()
    {
        var talkative = SampleReports.Threw with { Checks = [SampleReports.Threw.Checks[0] with { Output = new('x', 64 << 10) }] };
        var report = SampleReports.Report([.. Enumerable.Repeat(talkative, 100)]);
        Assert.That(Encoding.UTF8.GetByteCount(Written(report)), Is.LessThan(1 << 20));
    }

    [Test]
    public void A_full_summary_says_how_many_it_leaves_out()
    {
        var talkative = SampleReports.Threw with { Checks = [SampleReports.Threw.Checks[0] with { Output = new('x', 64 << 10) }] };
        var report = SampleReports.Report([.. Enumerable.Repeat(talkative, 100)]);
        Assert.That(Written(report), Does.Match("[0-9]+ more submissions did not pass"));
    }

    private static string Written(GradeReport report, Texts? texts = null)
    {
        using var stream = new MemoryStream();
        MarkdownReport.Write(report, stream, texts, _ => SampleReports.Source);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
